package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.CriterionForm;
import org.medinbound.quality.Standard;
import org.medinbound.quality.Standards;
import org.medinbound.shared.BusinessRejection;

/** A criterion of a draft, in both languages. */
@Named
@ViewScoped
public class CriterionScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Standards standards;

    @Inject
    private transient Deeds deeds;

    private @Nullable Integer version;
    private @Nullable String code;
    private int lock;
    private final HashMap<String, String> typed = new HashMap<>();
    private boolean mandatory;
    private boolean mayNotApply;

    /** First showing: what stands there now; an unknown code is a new criterion. */
    public void open() {
        lock = standard().lock();
        if (code == null) {
            typed.putAll(Map.of("area", "SERVICE", "weight", "1", "scale", "GRADED"));
            return;
        }
        CriterionForm form = standards.criterion(standard().version(), code);
        typed.put("code", form.code());
        typed.put("area", form.area());
        typed.put("weight", String.valueOf(form.weight()));
        typed.put("scale", form.scale());
        mandatory = form.mandatory();
        mayNotApply = form.mayNotApply();
        form.texts().forEach((language, text) -> {
            typed.put("statement_" + language, text.statement());
            typed.put("why_" + language, text.why());
            typed.put("evidence_" + language, text.evidence());
            typed.put("source_" + language, text.source());
        });
    }

    private Standard standard() {
        return standards.versions().stream()
                .filter(s -> Integer.valueOf(s.version()).equals(version))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
    }

    public @Nullable String save() {
        return deeds.act(
                () -> standards.save(
                        standard().version(),
                        lock,
                        new CriterionForm(
                                value("code"),
                                value("area"),
                                value("weight").matches("[0-9]") ? Integer.parseInt(value("weight")) : 0,
                                mandatory,
                                value("scale").equals("YES_NO") ? "YES_NO" : "GRADED",
                                mayNotApply,
                                Map.of("ja", text("ja"), "en", text("en")))),
                "admin.quality.done.criterion",
                back());
    }

    public @Nullable String remove() {
        return deeds.act(
                () -> standards.remove(standard().version(), lock, value("code")), "admin.quality.done.remove", back());
    }

    private String back() {
        return "/quality/standards.xhtml?faces-redirect=true&v=" + version;
    }

    private CriterionForm.Text text(String language) {
        return new CriterionForm.Text(
                value("statement_" + language),
                value("why_" + language),
                value("evidence_" + language),
                value("source_" + language));
    }

    private String value(String name) {
        return Deeds.text(typed.get(name)).strip();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<String> getAreas() {
        return Criterion.AREAS;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public void setMandatory(boolean mandatory) {
        this.mandatory = mandatory;
    }

    public boolean isMayNotApply() {
        return mayNotApply;
    }

    public void setMayNotApply(boolean mayNotApply) {
        this.mayNotApply = mayNotApply;
    }
}
