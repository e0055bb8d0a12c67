package org.medinbound.admin.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.notification.MailFilter;
import org.medinbound.notification.MailLog;
import org.medinbound.notification.MailRow;
import org.medinbound.notification.MailState;

/** Mail that was queued, with its state. */
@Named
@ViewScoped
public class MailList implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 25;

    @Inject
    private transient MailLog mail;

    private @Nullable String state;
    private @Nullable String about;
    private final LazyPages<MailRow> rows =
            new LazyPages<>(ROWS, (page, size) -> mail.page(filter(state, about), page, size));
    private transient @Nullable Map<MailState, Long> counts;

    static MailFilter filter(@Nullable String state, @Nullable String about) {
        MailState wanted = Arrays.stream(MailState.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
        return new MailFilter(wanted, about == null || about.isBlank() ? null : about.strip(), null);
    }

    public LazyPages<MailRow> getRows() {
        return rows;
    }

    public List<MailState> getStates() {
        return List.of(MailState.values());
    }

    /** How many mails are in a state. */
    public long count(MailState of) {
        if (counts == null) {
            counts = mail.counts();
        }
        return counts.getOrDefault(of, 0L);
    }

    /** Colour of a state. */
    public static String toneOf(MailState of) {
        return switch (of) {
            case SENT -> "ok";
            case DEAD -> "bad";
            case FAILED -> "wait";
            case QUEUED, SENDING -> "info";
        };
    }

    public String tone(MailState of) {
        return toneOf(of);
    }

    /** Colour of a figure: nothing when it is 0. */
    public String figureTone(MailState of) {
        return count(of) == 0 || of == MailState.SENT || of == MailState.QUEUED ? "" : toneOf(of);
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? null : about.strip();
    }
}
