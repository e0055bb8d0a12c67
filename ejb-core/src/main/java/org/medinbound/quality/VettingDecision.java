package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalAdmission;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.hospital.HospitalTakenOff;
import org.medinbound.quality.model.VettingAction;
import org.medinbound.quality.model.VettingState;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.quality.store.MeasureRows;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;

/**
 * The second person decides on what the reviewer proposed; never the reviewer, nor who proposed. A refusal can be appealed, and the
 * appeal is decided by a third person.
 */
@Stateless
@UseCase
public class VettingDecision {
    @Inject
    VettingRows rows;

    @Inject
    ConflictRows conflicts;

    @Inject
    CertificateRows certificates;

    @Inject
    MeasureRows measures;

    @Inject
    FindingBook findings;

    @Inject
    HospitalAdmission admission;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** More review is needed. */
    @Requires(Right.QUALITY_WORK)
    public void sendBack(@Subject String reference, @Nullable Long seen, String why) {
        VettingRow row = second(reference, seen);
        Words.require(why, "why");
        rows.move(row, VettingAction.SEND_BACK, times.within(VettingTimes.DECISION), why.strip(), times.now());
    }

    /**
     * Accepts; the certificate is issued and the hospital appears on the portal. Each condition becomes a finding with its due day,
     * and the certificate is then for a shorter term.
     */
    @Requires(Right.QUALITY_WORK)
    public String accept(
            @Subject String reference, @Nullable Long seen, String reasons, List<ConditionForm> conditions) {
        VettingRow row = second(reference, seen);
        Words.require(reasons, "reasons");
        conditions.forEach(c -> {
            Words.require(c.words(), "condition");
            times.requireFuture(c.dueOn(), "conditionDue");
        });
        if (conditions.isEmpty() && "CONDITIONS".equals(row.proposal())) {
            throw BusinessRejection.invalid("vetting.conditions", "condition");
        }
        boolean full = conditions.isEmpty();
        rows.move(
                row,
                full ? VettingAction.ACCEPT : VettingAction.ACCEPT_WITH_CONDITIONS,
                null,
                reasons.strip(),
                times.now());
        decided(reference, reasons);
        Certificate certificate = issue(row, full);
        for (int i = 0; i < conditions.size(); i++) {
            ConditionForm condition = conditions.get(i);
            findings.open(new FindingOpened(
                    row.hospitalSlug(),
                    "CONDITION",
                    reference + "/" + (i + 1),
                    condition.code(),
                    "MAJOR",
                    condition.words(),
                    condition.words(),
                    condition.dueOn()));
        }
        mail.tell(
                row.hospitalSlug(),
                full ? "vetting-accepted" : "vetting-conditional",
                reference,
                reference,
                certificate.number(),
                certificate.validUntil());
        return certificate.number();
    }

    private Certificate issue(VettingRow row, boolean full) {
        LocalDate today = times.today();
        LocalDate until = today.plusMonths(full ? VettingTimes.FULL_MONTHS : VettingTimes.SHORT_MONTHS);
        Certificate certificate = certificates.issue(
                row.hospitalSlug(),
                full ? "FULL" : "CONDITIONAL",
                row.reference(),
                row.standard(),
                today,
                until,
                until.minusMonths(VettingTimes.REASSESSMENT_MONTHS));
        admission.admit(row.hospitalSlug(), until);
        return certificate;
    }

    /** Refuses, with reasons; the hospital may appeal. A certificate that it has, a transitional one too, is suspended with it. */
    @Requires(Right.QUALITY_WORK)
    public void refuse(@Subject String reference, @Nullable Long seen, String reasons) {
        VettingRow row = second(reference, seen);
        Words.require(reasons, "reasons");
        rows.move(row, VettingAction.REFUSE, null, reasons.strip(), times.now());
        decided(reference, reasons);
        end(row, "SUSPEND", reasons.strip(), row.proposedBy());
        mail.tell(
                row.hospitalSlug(),
                "vetting-refused",
                reference,
                reference,
                times.today().plusDays(VettingTimes.APPEAL_DAYS));
    }

    /** A third person decides the appeal: the refusal stands, or another person reviews again. */
    @Requires(Right.QUALITY_WORK)
    public void decideAppeal(@Subject String reference, @Nullable Long seen, boolean grant, String reasons) {
        VettingRow row = rows.lock(reference, seen);
        conflicts.requireNone(row.hospitalSlug());
        String me = Actors.current().id();
        if (me.equals(row.reviewer()) || me.equals(row.proposedBy()) || me.equals(row.decidedBy())) {
            throw BusinessRejection.conflict("vetting.third-person");
        }
        Words.require(reasons, "appealReasons");
        rows.move(
                row,
                grant ? VettingAction.GRANT : VettingAction.UPHOLD,
                grant ? times.within(VettingTimes.REVIEW) : null,
                reasons.strip(),
                times.now());
        if (!grant) {
            end(row, "WITHDRAW", reasons.strip(), row.decidedBy());
        }
        rows.set(reference, "appeal_decided_by", me);
        rows.set(reference, "appeal_reasons", reasons.strip());
        if (grant) {
            for (String column : List.of("reviewer", "proposal", "proposed_by", "decided_by", "decided_at")) {
                rows.clear(reference, column);
            }
        }
        mail.tell(
                row.hospitalSlug(), grant ? "vetting-appeal-granted" : "vetting-appeal-refused", reference, reference);
    }

    /** Who takes part by an older certificate does so no longer: two persons found that the standards are not met. */
    private void end(VettingRow row, String action, String reason, @Nullable String first) {
        Certificate current = certificates.current(row.hospitalSlug()).orElse(null);
        if (current == null
                || first == null
                || !Measure.allowed(current.state()).contains(action)) {
            return;
        }
        boolean suspend = action.equals("SUSPEND");
        measures.record(current.number(), action, reason, first, times.now());
        certificates.state(current.number(), suspend ? "SUSPENDED" : "WITHDRAWN");
        admission.takeOff(
                row.hospitalSlug(), suspend ? HospitalTakenOff.Cause.SUSPENDED : HospitalTakenOff.Cause.WITHDRAWN);
    }

    private VettingRow second(String reference, @Nullable Long seen) {
        VettingRow row = rows.lock(reference, seen);
        conflicts.requireNone(row.hospitalSlug());
        if (!row.state().equals(VettingState.PROPOSED.name())) {
            throw BusinessRejection.conflict("vetting.state." + row.state());
        }
        String me = Actors.current().id();
        if (me.equals(row.reviewer()) || me.equals(row.proposedBy())) {
            throw BusinessRejection.conflict("vetting.second-person");
        }
        return row;
    }

    private void decided(String reference, String reasons) {
        rows.set(reference, "decided_by", Actors.current().id());
        rows.decidedAt(reference, times.now());
        rows.set(reference, "reasons", reasons.strip());
    }
}
