package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.quality.CertificateMeasures;
import org.medinbound.quality.CertificateRegister;
import org.medinbound.quality.Finding;
import org.medinbound.quality.Findings;
import org.medinbound.quality.Measure;

/** One certificate, and what two persons do to it. */
@Named
@ViewScoped
public class CertificateScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient CertificateMeasures measures;

    @Inject
    private transient Findings findings;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    private String number = "";
    private @Nullable String action;
    private @Nullable String reason;
    private @Nullable String finding;
    private @Nullable String words;
    private transient CertificateRegister.@Nullable Sheet sheet;

    public CertificateRegister.Sheet getSheet() {
        CertificateRegister.Sheet known = sheet;
        if (known == null) {
            known = register.open(number, language.getTag());
            sheet = known;
        }
        return known;
    }

    /** Findings that a measure can name. */
    public List<Finding> getFindings() {
        return findings.live(getSheet().certificate().hospitalSlug(), language.getTag());
    }

    /** What may be proposed now. */
    public List<String> getActions() {
        return List.of("SUSPEND", "WITHDRAW", "REINSTATE").stream()
                .filter(Measure.allowed(getSheet().certificate().state())::contains)
                .toList();
    }

    /** The measure that waits for the second person, or null. */
    public @Nullable Measure getOpen() {
        return getSheet().measures().stream()
                .filter(Measure::isOpen)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String propose() {
        return act(
                () -> measures.propose(number, Deeds.text(action), Deeds.text(reason), finding),
                "admin.quality.done.measure");
    }

    public @Nullable String decide(long measure, boolean confirm) {
        return act(
                () -> measures.decide(number, measure, confirm, Deeds.text(words)),
                confirm ? "admin.quality.done.confirm" : "admin.quality.done.turn-down");
    }

    private @Nullable String act(Runnable deed, String done) {
        sheet = null;
        return deeds.act(deed, done, "/certificates/certificate.xhtml?faces-redirect=true&n=" + number);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = Deeds.text(number);
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getFinding() {
        return finding;
    }

    public void setFinding(@Nullable String finding) {
        this.finding = finding;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
