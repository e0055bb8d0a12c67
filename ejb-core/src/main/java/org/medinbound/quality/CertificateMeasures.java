package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalAdmission;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.hospital.HospitalTakenOff;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.quality.store.FindingRows;
import org.medinbound.quality.store.MeasureRows;
import org.medinbound.shared.BusinessRejection;

/**
 * Suspension, withdrawal and reinstatement of a certificate, each by two persons. A confirmed one acts at once: on the portal, on the
 * ranking and on open requests.
 */
@Stateless
@UseCase
public class CertificateMeasures {
    @Inject
    CertificateRows rows;

    @Inject
    MeasureRows measures;

    @Inject
    FindingRows findings;

    @Inject
    ConflictRows conflicts;

    @Inject
    HospitalAdmission admission;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /**
     * Proposes SUSPEND, WITHDRAW or REINSTATE.
     *
     * @param finding reference of the finding behind it, or null
     * @throws BusinessRejection {@code measure.not-now} when the state does not allow it, {@code measure.waiting} when one waits already,
     *     {@code measure.finding} when it is none of this hospital
     */
    @Requires(Right.QUALITY_WORK)
    public void propose(@Subject String number, String action, String reason, @Nullable String finding) {
        Certificate certificate = rows.lock(number);
        conflicts.requireNone(certificate.hospitalSlug());
        if (!Measure.allowed(certificate.state()).contains(action)) {
            throw BusinessRejection.conflict("measure.not-now");
        }
        if (reason.isBlank() || reason.length() > SelfAssessment.MAX_TEXT) {
            throw BusinessRejection.invalid("measure.reason", "reason", SelfAssessment.MAX_TEXT);
        }
        String cause = finding == null || finding.isBlank() ? null : finding.strip();
        if (cause != null
                && findings.find(cause, "en")
                        .filter(f -> f.hospitalSlug().equals(certificate.hospitalSlug()))
                        .isEmpty()) {
            throw BusinessRejection.invalid("measure.finding", "finding");
        }
        if (!measures.propose(number, action, reason.strip(), cause, times.now())) {
            throw BusinessRejection.conflict("measure.waiting");
        }
    }

    /**
     * The second person confirms or turns down.
     *
     * @throws BusinessRejection {@code measure.two-persons} when the caller proposed it, {@code measure.over} when nothing waits
     */
    @Requires(Right.QUALITY_WORK)
    public void decide(@Subject String number, long measure, boolean confirm, String words) {
        Certificate certificate = rows.lock(number);
        conflicts.requireNone(certificate.hospitalSlug());
        Measure open = measures.open(number)
                .filter(m -> m.id() == measure)
                .orElseThrow(() -> BusinessRejection.conflict("measure.over"));
        if (open.proposedBy().equals(Actors.current().id())) {
            throw BusinessRejection.conflict("measure.two-persons");
        }
        if (confirm && !Measure.allowed(certificate.state()).contains(open.action())) {
            throw BusinessRejection.conflict("measure.not-now");
        }
        if (!confirm && words.isBlank()) {
            throw BusinessRejection.invalid("measure.words", "words");
        }
        measures.decide(measure, confirm, words.strip(), times.now());
        if (confirm) {
            act(certificate, open);
        }
    }

    private void act(Certificate certificate, Measure measure) {
        String slug = certificate.hospitalSlug();
        switch (measure.action()) {
            case "SUSPEND" -> {
                rows.state(certificate.number(), "SUSPENDED");
                admission.takeOff(slug, HospitalTakenOff.Cause.SUSPENDED);
                mail.tell(slug, "certificate-suspended", certificate.number(), certificate.number(), measure.reason());
            }
            case "WITHDRAW" -> {
                rows.state(certificate.number(), "WITHDRAWN");
                admission.takeOff(slug, HospitalTakenOff.Cause.WITHDRAWN);
                mail.tell(slug, "certificate-withdrawn", certificate.number(), certificate.number(), measure.reason());
            }
            default -> {
                rows.state(certificate.number(), "VALID");
                if (!times.today().isAfter(certificate.validUntil())) {
                    admission.admit(slug, certificate.validUntil());
                }
                mail.tell(slug, "certificate-reinstated", certificate.number(), certificate.number());
            }
        }
    }
}
