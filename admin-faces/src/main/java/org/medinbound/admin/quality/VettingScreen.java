package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.quality.Assessment;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.VettingDesk;
import org.medinbound.quality.VettingFile;
import org.medinbound.quality.VettingReview;
import org.medinbound.quality.VettingScore;

/** The page of one vetting; every action carries the last step that this page showed. */
@Named
@ViewScoped
public class VettingScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient VettingDesk desk;

    @Inject
    private transient VettingReview review;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    @Inject
    private transient Clock clock;

    private String reference = "";
    private @Nullable String code;
    private @Nullable String missing;
    private long seen;
    private transient @Nullable VettingFile file;

    /** First showing: remembers what this page shows. */
    public void open() {
        seen = getFile().row().lastEvent();
    }

    public VettingFile getFile() {
        VettingFile known = file;
        if (known == null) {
            known = desk.open(reference, language.getTag());
            file = known;
        }
        return known;
    }

    /** Reads it again after a refusal, so that the next try is for what is shown. */
    @Nullable
    String act(Runnable deed, String done, String where) {
        String outcome = deeds.act(deed, done, "/quality/vetting.xhtml?faces-redirect=true&ref=" + reference + where);
        if (outcome == null) {
            file = null;
            seen = getFile().row().lastEvent();
        }
        return outcome;
    }

    /** Is everything handed in, for the completeness check? */
    public int getLacking() {
        return getFile().lacks(LocalDate.now(clock)).size();
    }

    public List<String> getAreas() {
        return Criterion.AREAS;
    }

    /** Criteria of one area. */
    public List<Assessment> within(String area) {
        return getFile().assessments().stream()
                .filter(a -> a.criterion().area().equals(area))
                .toList();
    }

    /** The reviewer's scores once all are given, else the hospital's own. */
    public VettingScore getScore() {
        return isReviewed() ? getFile().reviewScore() : getFile().selfScore();
    }

    /** Is every criterion scored by the reviewer? */
    public boolean isReviewed() {
        return getFile().reviewScore().open().isEmpty();
    }

    /** How many criteria the reviewer has scored. */
    public long getScored() {
        return getFile().assessments().stream()
                .filter(a -> a.reviewedBy() != null)
                .count();
    }

    /** The criterion that is open for the review; null for none. */
    public @Nullable Assessment getChosen() {
        return getFile().assessments().stream()
                .filter(a -> a.criterion().code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Does the paper hold today? */
    public boolean holds(Assessment.Evidence paper) {
        return paper.holdsOn(LocalDate.now(clock));
    }

    public @Nullable String take() {
        return act(() -> review.take(reference, seen), "admin.quality.done.take", "");
    }

    public @Nullable String pass() {
        return act(() -> review.pass(reference, seen), "admin.quality.done.pass", "");
    }

    public @Nullable String giveBack() {
        return act(() -> review.giveBack(reference, seen, Deeds.text(missing)), "admin.quality.done.return", "");
    }

    public Long getSeen() {
        return seen;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getMissing() {
        return missing;
    }

    public void setMissing(@Nullable String missing) {
        this.missing = missing;
    }
}
