package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.quality.model.StandardAction;
import org.medinbound.quality.model.StandardState;
import org.medinbound.quality.store.CriterionRows;
import org.medinbound.quality.store.StandardRows;
import org.medinbound.shared.BusinessRejection;

/**
 * The standards of service and operation. Editing makes a draft of the next version; who edited it declares it ready, and somebody
 * who did not edit it puts it in force. A released version never changes, and a vetting keeps the one it began with.
 */
@Stateless
@UseCase
public class Standards {
    @Inject
    StandardRows rows;

    @Inject
    CriterionRows criteria;

    @Inject
    Clock clock;

    /** All versions, newest first. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public List<Standard> versions() {
        return rows.all();
    }

    /** The criteria of a version in the language, in their order. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public List<Criterion> criteria(int version, String language) {
        return criteria.of(version, language);
    }

    /** A criterion with the texts of both languages. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public CriterionForm criterion(int version, String code) {
        return criteria.form(version, code).orElseThrow(BusinessRejection::notFound);
    }

    /** What differs from one version to another. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public List<CriterionDifference> differences(int before, int after, String language) {
        return criteria.differences(before, after, language);
    }

    /** Begins a draft as a copy of the version in force; answers with its number. */
    @Requires(Right.QUALITY_WORK)
    public int begin() {
        if (rows.all().stream().anyMatch(s -> s.isDraft() || s.state().equals("READY"))) {
            throw BusinessRejection.conflict("standard.in-work");
        }
        int version = rows.copy(rows.inForce(), Actors.current().id(), clock.instant());
        rows.edited(version, Actors.current().id());
        return version;
    }

    /**
     * Keeps a criterion of the draft, new or changed.
     *
     * @param lock counter that the page showed
     */
    @Requires(Right.QUALITY_WORK)
    public void save(@Subject int version, int lock, CriterionForm form) {
        form.requireSound();
        edit(version, lock);
        criteria.save(version, form);
    }

    /** Takes a criterion out of the draft. */
    @Requires(Right.QUALITY_WORK)
    public void remove(@Subject int version, int lock, String code) {
        edit(version, lock);
        criteria.remove(version, code);
    }

    /** Keeps the note and the thresholds of the draft. */
    @Requires(Right.QUALITY_WORK)
    public void describe(@Subject int version, int lock, String note, int passPercent, int areaPercent) {
        if (passPercent < 1 || passPercent > 100 || areaPercent < 0 || areaPercent > 100) {
            throw BusinessRejection.invalid("standard.percent", "passPercent");
        }
        edit(version, lock);
        rows.describe(version, note.strip(), passPercent, areaPercent);
    }

    /** The editor is done. */
    @Requires(Right.QUALITY_WORK)
    public void finish(@Subject int version, int lock) {
        Standard standard = move(version, lock, StandardAction.FINISH);
        if (standard.note().isBlank()) {
            throw BusinessRejection.invalid("standard.note", "note");
        }
        rows.ready(version, Actors.current().id(), clock.instant());
    }

    /** Not yet: the draft is edited again. */
    @Requires(Right.QUALITY_WORK)
    public void sendBack(@Subject int version, int lock) {
        move(version, lock, StandardAction.SEND_BACK);
        rows.draft(version);
    }

    /**
     * Puts the version in force; the one before is retired.
     *
     * @throws BusinessRejection {@code standard.two-persons} when the caller edited it
     */
    @Requires(Right.QUALITY_WORK)
    public void release(@Subject int version, int lock) {
        move(version, lock, StandardAction.RELEASE);
        if (rows.editors(version).contains(Actors.current().id())) {
            throw BusinessRejection.conflict("standard.two-persons");
        }
        rows.release(version, Actors.current().id(), clock.instant());
    }

    private void edit(int version, int lock) {
        Standard standard = rows.lock(version, lock);
        if (!standard.isDraft()) {
            throw BusinessRejection.conflict("standard.not-draft");
        }
        rows.edited(version, Actors.current().id());
    }

    private Standard move(int version, int lock, StandardAction action) {
        Standard standard = rows.lock(version, lock);
        if (StandardState.valueOf(standard.state()).after(action).isEmpty()) {
            throw BusinessRejection.conflict("standard.state." + standard.state());
        }
        return standard;
    }
}
