package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.circular.Candidate;
import org.medinbound.circular.CircularCare;
import org.medinbound.circular.CircularComposition;
import org.medinbound.circular.CircularRelease;
import org.medinbound.circular.CircularStep;
import org.medinbound.circular.MailPreview;

/** What is done with a circular as a whole, and what it would look like if it were sent now. */
@Named
@ViewScoped
public class CircularActions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SHOW = "/circular/circular.xhtml";

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularComposition composition;

    @Inject
    private transient CircularRelease release;

    @Inject
    private transient CircularCare care;

    private @Nullable String why;
    private long expected = -1;
    private final LazyPages<Candidate> candidates =
            new LazyPages<>(20, (page, size) -> release.candidates(screen.getReference(), page, size));

    public @Nullable String submit() {
        return act(() -> composition.submit(ref(), seen()), "submit");
    }

    public @Nullable String takeBack() {
        return screen.act(
                () -> composition.takeBack(ref(), seen()), "admin.circular.done.take-back", "/circular/draft.xhtml");
    }

    public @Nullable String discard() {
        return act(() -> composition.discard(ref(), seen()), "discard");
    }

    public @Nullable String release() {
        return act(() -> release.release(ref(), seen(), getExpected()), "release");
    }

    public @Nullable String sendBack() {
        return act(() -> release.sendBack(ref(), seen(), words()), "send-back");
    }

    public @Nullable String remindAll() {
        return act(() -> care.remind(ref(), seen(), null), "remind");
    }

    public @Nullable String close() {
        return act(() -> care.close(ref(), seen(), words()), "close");
    }

    private @Nullable String act(Runnable deed, String what) {
        return screen.act(deed, "admin.circular.done." + what, SHOW);
    }

    /** The refusal of the second person, when that was the last turn of the draft; else null. */
    public @Nullable CircularStep getReturned() {
        return screen.getPage().steps().stream()
                .filter(step -> List.of("SUBMIT", "TAKE_BACK", "SEND_BACK").contains(step.action()))
                .findFirst()
                .filter(step -> step.action().equals("SEND_BACK"))
                .orElse(null);
    }

    /** Why the reader may not release it; null when nothing stands in the way. */
    public @Nullable String getHindrance() {
        return release.hindrance(ref());
    }

    public List<MailPreview> getPreviews() {
        return release.previews(ref());
    }

    public LazyPages<Candidate> getCandidates() {
        return candidates;
    }

    /** How many receivers this page showed first; the release is for these. */
    public long getExpected() {
        if (expected < 0) {
            expected = candidates.getTotal();
        }
        return expected;
    }

    private String ref() {
        return screen.getReference();
    }

    private Long seen() {
        return screen.getSeen();
    }

    private String words() {
        return why == null ? "" : why;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
