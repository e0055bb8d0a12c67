package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.quality.Conflict;
import org.medinbound.quality.ConflictsOfInterest;

/** Declared relations of officers to hospitals. */
@Named
@ViewScoped
public class ConflictScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/quality/conflicts.xhtml?faces-redirect=true";

    @Inject
    private transient ConflictsOfInterest conflicts;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    @Inject
    private transient HospitalPick hospitals;

    private @Nullable String hospital;
    private @Nullable String relation;

    public List<Conflict> getRows() {
        return conflicts.list(language.getTag());
    }

    public @Nullable String declare() {
        return deeds.act(
                () -> conflicts.declare(hospitals.slug(hospital), Deeds.text(relation)),
                "admin.quality.done.declare",
                HERE);
    }

    public @Nullable String end(String slug, String officer) {
        return deeds.act(() -> conflicts.end(slug, officer), "admin.quality.done.end", HERE);
    }

    public @Nullable String getHospital() {
        return hospital;
    }

    public void setHospital(@Nullable String hospital) {
        this.hospital = hospital;
    }

    public @Nullable String getRelation() {
        return relation;
    }

    public void setRelation(@Nullable String relation) {
        this.relation = relation;
    }
}
