package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.model.VettingState;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.quality.store.VettingParts;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;

/** Visits of a vetting, on site or by video: planned, told to the hospital, held with a protocol, or called off. */
@Stateless
@UseCase
public class VettingVisits {
    @Inject
    VettingRows rows;

    @Inject
    VettingParts parts;

    @Inject
    ConflictRows conflicts;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** Plans a visit; the hospital is told. */
    @Requires(Right.QUALITY_WORK)
    public void plan(@Subject String reference, @Nullable Long seen, String kind, Instant when, String plan) {
        VettingRow row = reviewing(reference, seen);
        if (!kind.equals("SITE") && !kind.equals("VIDEO")) {
            throw BusinessRejection.invalid("vetting.visit-kind", "visitKind");
        }
        if (!when.isAfter(times.now())) {
            throw BusinessRejection.invalid("vetting.visit-when", "visitWhen");
        }
        Words.require(plan, "visitPlan");
        parts.plan(reference, kind, when, plan.strip(), times.now());
        rows.record(reference, "PLAN_VISIT", null, null, kind, plan.strip(), times.now());
        mail.tell(row.hospitalSlug(), "vetting-visit", reference, reference, when);
    }

    /** Keeps the protocol of a visit that was held. */
    @Requires(Right.QUALITY_WORK)
    public void hold(@Subject String reference, @Nullable Long seen, long visit, LocalDate heldOn, String protocol) {
        reviewing(reference, seen);
        if (heldOn.isAfter(times.today())) {
            throw BusinessRejection.invalid("vetting.visit-held", "heldOn");
        }
        Words.require(protocol, "protocol");
        parts.hold(reference, visit, heldOn, protocol.strip());
        rows.record(reference, "HOLD_VISIT", null, null, "", "", times.now());
    }

    /** Calls a visit off; the hospital is told. */
    @Requires(Right.QUALITY_WORK)
    public void cancel(@Subject String reference, @Nullable Long seen, long visit) {
        VettingRow row = reviewing(reference, seen);
        parts.cancel(reference, visit, times.now());
        rows.record(reference, "CANCEL_VISIT", null, null, "", "", times.now());
        mail.tell(row.hospitalSlug(), "vetting-visit-off", reference, reference);
    }

    private VettingRow reviewing(String reference, @Nullable Long seen) {
        VettingRow row = rows.lock(reference, seen);
        conflicts.requireNone(row.hospitalSlug());
        if (!row.state().equals(VettingState.REVIEW.name())) {
            throw BusinessRejection.conflict("vetting.state." + row.state());
        }
        return row;
    }
}
