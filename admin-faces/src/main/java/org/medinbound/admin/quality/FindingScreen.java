package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.quality.FindingFile;
import org.medinbound.quality.Findings;
import org.medinbound.quality.VettingTimes;

/** One finding: verifying its correction, or asking for more. */
@Named
@ViewScoped
public class FindingScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Findings findings;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    @Inject
    private transient VettingTimes times;

    private String reference = "";
    private long seen;
    private @Nullable String words;
    private @Nullable String dueOn;
    private transient @Nullable FindingFile file;

    /** First showing: remembers what this page shows. */
    public void open() {
        seen = getFile().finding().lastEvent();
    }

    public FindingFile getFile() {
        FindingFile known = file;
        if (known == null) {
            known = findings.open(reference, language.getTag());
            file = known;
        }
        return known;
    }

    public @Nullable String verify() {
        return act(() -> findings.verify(reference, seen, Deeds.text(words)), "admin.quality.done.verify");
    }

    public @Nullable String reject() {
        return act(
                () -> findings.reject(reference, seen, Deeds.text(words), Deeds.day(getDueOn(), "dueOn")),
                "admin.quality.done.reject");
    }

    public @Nullable String drop() {
        return act(() -> findings.drop(reference, seen, Deeds.text(words)), "admin.quality.done.drop");
    }

    private @Nullable String act(Runnable deed, String done) {
        String outcome = deeds.act(deed, done, "/quality/finding.xhtml?faces-redirect=true&ref=" + reference);
        if (outcome == null) {
            file = null;
            seen = getFile().finding().lastEvent();
        }
        return outcome;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = Deeds.text(reference).strip();
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getDueOn() {
        if (dueOn == null) {
            dueOn = times.within(VettingTimes.ANSWER).toString();
        }
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }
}
