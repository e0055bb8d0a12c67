package org.medinbound.admin.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.admin.shell.Notices;
import org.medinbound.document.FileRelease;
import org.medinbound.document.FileState;
import org.medinbound.document.HeldFile;
import org.medinbound.document.HeldFilter;
import org.medinbound.document.MalwareFinding;

/** Files that are held back, their release with a reason, and malware that was found. */
@Named
@ViewScoped
public class FileList implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 25;
    private static final List<FileState> STATES = List.of(FileState.PENDING, FileState.NOT_SCANNED, FileState.INFECTED);

    @Inject
    private transient FileRelease files;

    @Inject
    private transient Notices notices;

    private @Nullable String words;
    private @Nullable String state;
    private final LazyPages<HeldFile> held =
            new LazyPages<>(ROWS, (page, size) -> files.held(filter(words, state), page, size));
    private final LazyPages<MalwareFinding> findings =
            new LazyPages<>(ROWS, (page, size) -> files.findings(page, size));
    private @Nullable UUID chosen;
    private @Nullable String reason;

    static HeldFilter filter(@Nullable String words, @Nullable String state) {
        return new HeldFilter(
                words == null || words.isBlank() ? null : words.strip(),
                STATES.stream().filter(s -> s.name().equals(state)).findFirst().orElse(null));
    }

    public List<FileState> getStates() {
        return STATES;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public LazyPages<HeldFile> getHeld() {
        return held;
    }

    public LazyPages<MalwareFinding> getFindings() {
        return findings;
    }

    /** Only what nobody could scan can be released, never what is infected. */
    public boolean isReleasable(HeldFile file) {
        return file.state() != FileState.INFECTED;
    }

    public String tone(FileState state) {
        return state == FileState.INFECTED ? "bad" : "wait";
    }

    public void choose(UUID file) {
        chosen = file;
        reason = null;
    }

    public @Nullable UUID getChosen() {
        return chosen;
    }

    public @Nullable String release() {
        if (chosen != null) {
            files.release(chosen, reason == null ? "" : reason);
            notices.doneOnNextPage("files.released");
        }
        return "/files/list.xhtml?faces-redirect=true";
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
