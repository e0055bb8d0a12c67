package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseVault;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalContact;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.model.VettingAction;
import org.medinbound.quality.model.VettingState;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.quality.store.FindingRows;
import org.medinbound.quality.store.StandardRows;
import org.medinbound.quality.store.VettingParts;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** A hospital's own vetting: it applies, hands in, answers, appeals. It sees the reviewer's scores only once it is decided. */
@Stateless
@UseCase
public class OwnVetting {
    @Inject
    HospitalAccess access;

    @Inject
    VettingRows rows;

    @Inject
    VettingParts parts;

    @Inject
    StandardRows standards;

    @Inject
    CertificateRows certificates;

    @Inject
    FindingRows findings;

    @Inject
    VettingFiles files;

    @Inject
    CaseVault vault;

    @Inject
    HospitalMail mail;

    @Inject
    ReviewClock clock;

    @Inject
    VettingTimes times;

    /** How the hospital stands. */
    @Requires(Right.QUALITY_OWN)
    public OwnStanding standing(@Subject String slug, String language) {
        access.requireOwn(slug);
        HospitalContact contact = mail.contact(slug).orElseThrow(BusinessRejection::notFound);
        return new OwnStanding(
                slug,
                language.equals("ja") ? contact.nameJa() : contact.name(),
                certificates.current(slug).orElse(null),
                rows.ofHospital(slug, language).stream().findFirst().orElse(null),
                findings.ofHospital(slug, language));
    }

    /**
     * Begins an application with the standards in force; answers with its reference.
     *
     * @throws BusinessRejection {@code vetting.open} while another one is open
     */
    @Requires(Right.QUALITY_OWN)
    public String begin(@Subject String slug) {
        access.requireOwn(slug);
        boolean vettedBefore = certificates
                .current(slug)
                .filter(c -> !c.kind().equals("TRANSITIONAL"))
                .isPresent();
        String reference = References.newReference();
        if (!rows.begin(reference, slug, standards.inForce(), vettedBefore ? "RENEWAL" : "INITIAL", times.now())) {
            throw BusinessRejection.conflict("vetting.open");
        }
        rows.record(reference, "BEGIN", null, VettingState.DRAFT.name(), "", "", times.now());
        return reference;
    }

    /** The own vetting; what the reviewer says stays hidden until the decision. */
    @Requires(Right.QUALITY_OWN)
    public VettingFile open(@Subject String slug, String reference, String language) {
        own(slug, reference);
        VettingFile file = files.file(reference, language);
        boolean decided = file.row().decidedAt() != null;
        return new VettingFile(
                file.row(),
                file.standard(),
                decided
                        ? file.assessments()
                        : file.assessments().stream()
                                .map(OwnVetting::unreviewed)
                                .toList(),
                file.questions(),
                file.visits(),
                file.events().stream().filter(e -> !e.action().equals("SCORE")).toList(),
                file.contact());
    }

    private static Assessment unreviewed(Assessment a) {
        return new Assessment(
                a.criterion(), a.selfScore(), a.selfApplies(), a.selfText(), null, true, "", null, a.evidence());
    }

    /**
     * Hands the application in.
     *
     * @param contact responsible person and telephone
     * @throws BusinessRejection {@code vetting.lacking} (how many) while something is missing
     */
    @Requires(Right.QUALITY_OWN)
    public void submit(@Subject String slug, String reference, String contact) {
        own(slug, reference);
        VettingRow row = rows.lock(reference, null);
        if (contact.isBlank() || contact.length() > 300) {
            throw BusinessRejection.invalid("vetting.contact", "contact");
        }
        List<Lack> lacks = files.file(reference, "en").lacks(times.today());
        if (!lacks.isEmpty()) {
            throw BusinessRejection.invalid("vetting.lacking", null, lacks.size());
        }
        rows.move(row, VettingAction.SUBMIT, times.within(VettingTimes.COMPLETENESS), "", times.now());
        rows.set(reference, "contact_sealed", vault.seal(reference, contact.strip()));
        mail.tell(slug, "vetting-received", reference, reference);
    }

    /** Answers a question; when none is open any more the review's clock runs again. */
    @Requires(Right.QUALITY_OWN)
    public void answer(@Subject String slug, String reference, long question, String answer) {
        own(slug, reference);
        rows.lock(reference, null);
        if (answer.isBlank() || answer.length() > SelfAssessment.MAX_TEXT) {
            throw BusinessRejection.invalid("vetting.text", "answer", SelfAssessment.MAX_TEXT);
        }
        parts.answer(reference, question, answer.strip(), times.now());
        String code = parts.questions(reference).stream()
                .filter(q -> q.id() == question)
                .map(VettingFile.Question::code)
                .findFirst()
                .orElse("");
        rows.record(reference, "ANSWER", null, null, code, "", times.now());
        clock.set(reference);
    }

    /** Takes the application back. */
    @Requires(Right.QUALITY_OWN)
    public void withdraw(@Subject String slug, String reference) {
        own(slug, reference);
        rows.move(rows.lock(reference, null), VettingAction.WITHDRAW, null, "", times.now());
    }

    /**
     * Appeals against a refusal, within {@link VettingTimes#APPEAL_DAYS} days.
     *
     * @throws BusinessRejection {@code vetting.appeal-late} afterwards
     */
    @Requires(Right.QUALITY_OWN)
    public void appeal(@Subject String slug, String reference, String grounds) {
        own(slug, reference);
        VettingRow row = rows.lock(reference, null);
        if (grounds.isBlank() || grounds.length() > SelfAssessment.MAX_TEXT) {
            throw BusinessRejection.invalid("vetting.text", "appeal", SelfAssessment.MAX_TEXT);
        }
        if (times.today()
                .isAfter(row.stateAt()
                        .atZone(org.medinbound.shared.SystemClock.TOKYO)
                        .toLocalDate()
                        .plusDays(VettingTimes.APPEAL_DAYS))) {
            throw BusinessRejection.conflict("vetting.appeal-late", VettingTimes.APPEAL_DAYS);
        }
        rows.move(row, VettingAction.APPEAL, times.within(VettingTimes.APPEAL_DECISION), grounds.strip(), times.now());
        rows.set(reference, "appeal", grounds.strip());
    }

    private void own(String slug, String reference) {
        access.requireOwn(slug);
        if (rows.find(reference, "en")
                .filter(v -> v.hospitalSlug().equals(slug))
                .isEmpty()) {
            throw BusinessRejection.notFound();
        }
    }
}
