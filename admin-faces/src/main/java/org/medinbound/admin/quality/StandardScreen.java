package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.CriterionDifference;
import org.medinbound.quality.Standard;
import org.medinbound.quality.Standards;
import org.medinbound.shared.BusinessRejection;

/** The versions of the standards: read, compare, describe, finish, release. */
@Named
@ViewScoped
public class StandardScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Standards standards;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    private @Nullable Integer version;
    private @Nullable Integer against;
    private @Nullable String note;
    private @Nullable Integer passPercent;
    private @Nullable Integer areaPercent;
    private int lock;
    private transient @Nullable List<Standard> versions;

    /** First showing: remembers what this page shows. */
    public void open() {
        Standard shown = getShown();
        lock = shown.lock();
        note = shown.note();
        passPercent = shown.passPercent();
        areaPercent = shown.areaPercent();
    }

    public List<Standard> getVersions() {
        List<Standard> known = versions;
        if (known == null) {
            known = standards.versions();
            versions = known;
        }
        return known;
    }

    /** The chosen version, else the one in force. */
    public Standard getShown() {
        return getVersions().stream()
                .filter(s -> version == null ? s.state().equals("RELEASED") : version.equals(s.version()))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
    }

    public List<String> getAreas() {
        return Criterion.AREAS;
    }

    public List<Criterion> within(String area) {
        return standards.criteria(getShown().version(), language.getTag()).stream()
                .filter(c -> c.area().equals(area))
                .toList();
    }

    public List<CriterionDifference> getDifferences() {
        Integer before = against;
        return before == null
                ? List.of()
                : standards.differences(before, getShown().version(), language.getTag());
    }

    public @Nullable String begin() {
        return deeds.act(() -> version = standards.begin(), "admin.quality.done.begin", here());
    }

    public @Nullable String describe() {
        return act(
                () -> standards.describe(
                        getShown().version(), lock, Deeds.text(note), number(passPercent), number(areaPercent)),
                "admin.quality.done.describe");
    }

    public @Nullable String finish() {
        return act(() -> standards.finish(getShown().version(), lock), "admin.quality.done.finish");
    }

    public @Nullable String sendBack() {
        return act(() -> standards.sendBack(getShown().version(), lock), "admin.quality.done.draft");
    }

    public @Nullable String release() {
        return act(() -> standards.release(getShown().version(), lock), "admin.quality.done.release");
    }

    private @Nullable String act(Runnable deed, String done) {
        return deeds.act(deed, done, here());
    }

    private String here() {
        return "/quality/standards.xhtml?faces-redirect=true&includeViewParams=false&v="
                + (version == null ? getShown().version() : version);
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? -1 : typed;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable Integer getAgainst() {
        return against;
    }

    public void setAgainst(@Nullable Integer against) {
        this.against = against;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Integer getPassPercent() {
        return passPercent;
    }

    public void setPassPercent(@Nullable Integer passPercent) {
        this.passPercent = passPercent;
    }

    public @Nullable Integer getAreaPercent() {
        return areaPercent;
    }

    public void setAreaPercent(@Nullable Integer areaPercent) {
        this.areaPercent = areaPercent;
    }
}
