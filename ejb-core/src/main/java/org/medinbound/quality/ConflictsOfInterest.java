package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.shared.BusinessRejection;

/** Officers declare their relations to hospitals; as long as one holds they are kept out of everything that concerns the hospital. */
@Stateless
@UseCase
public class ConflictsOfInterest {
    @Inject
    ConflictRows rows;

    @Inject
    HospitalMail hospitals;

    @Inject
    VettingTimes times;

    /** Declared relations that hold, of all officers. */
    @Requires(Right.QUALITY_READ)
    public List<Conflict> list(String language) {
        return rows.list(language);
    }

    /** Declares the caller's own relation to a hospital. */
    @Requires(Right.QUALITY_WORK)
    public void declare(@Subject String slug, String relation) {
        if (hospitals.contact(slug).isEmpty()) {
            throw BusinessRejection.invalid("conflict.hospital", "hospital");
        }
        if (relation.isBlank() || relation.length() > 500) {
            throw BusinessRejection.invalid("conflict.relation", "relation");
        }
        String officer = Actors.current().id();
        rows.declare(officer, slug, relation.strip(), officer, times.now());
    }

    /** A relation ended; somebody else says so, not the officer it concerns. */
    @Requires(Right.QUALITY_WORK)
    public void end(@Subject String slug, String officer) {
        if (officer.equals(Actors.current().id())) {
            throw BusinessRejection.conflict("conflict.own");
        }
        rows.end(officer, slug, times.now());
    }
}
