package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.quality.model.VettingState;
import org.medinbound.quality.store.AssessmentRows;
import org.medinbound.quality.store.CriterionRows;
import org.medinbound.quality.store.VettingParts;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;

/** A hospital's self-assessment, criterion by criterion, with its evidence. Each save is kept; nothing is lost until it is handed in. */
@Stateless
@UseCase
public class OwnAssessment {
    /** Most papers for one criterion. */
    static final int MOST_PAPERS = 10;

    @Inject
    HospitalAccess access;

    @Inject
    VettingRows rows;

    @Inject
    VettingParts parts;

    @Inject
    AssessmentRows assessments;

    @Inject
    CriterionRows criteria;

    @Inject
    CaseFiles files;

    @Inject
    VettingTimes times;

    /** Keeps what the hospital says of a criterion. */
    @Requires(Right.QUALITY_OWN)
    public void save(@Subject String slug, String reference, String code, SelfAssessment said) {
        VettingRow row = own(slug, reference);
        if (!VettingState.HOSPITAL_WRITES.contains(VettingState.valueOf(row.state()))) {
            throw BusinessRejection.conflict("vetting.state." + row.state());
        }
        said.requireSound(criterion(row, code));
        assessments.saveSelf(
                reference,
                row.standard(),
                code,
                said.applies(),
                said.applies() ? said.score() : null,
                said.text().strip());
    }

    /**
     * Takes a paper in; also while a question about the criterion is open.
     *
     * @param validUntil last day on which the paper holds; null when it has none
     * @throws BusinessRejection as {@link CaseFiles#store}, for malware {@code file.infected}
     */
    @Requires(Right.QUALITY_OWN)
    public void attach(
            @Subject String slug,
            String reference,
            String code,
            String name,
            InputStream content,
            @Nullable LocalDate validUntil) {
        VettingRow row = own(slug, reference);
        requireWriting(row, code);
        int papers = assessments
                .evidence(reference)
                .getOrDefault(code, java.util.List.of())
                .size();
        if (papers >= MOST_PAPERS) {
            throw BusinessRejection.conflict("vetting.papers", MOST_PAPERS);
        }
        if (validUntil != null && validUntil.isBefore(times.today())) {
            throw BusinessRejection.invalid("vetting.paper-expired", "validUntil");
        }
        StoredFile file = files.store(reference, name, content);
        assessments.addEvidence(
                file.id(), reference, code, validUntil, Actors.current().id(), times.now());
    }

    /** Takes a paper back. */
    @Requires(Right.QUALITY_OWN)
    public void detach(@Subject String slug, String reference, String code, UUID file) {
        requireWriting(own(slug, reference), code);
        assessments.removeEvidence(file, reference, times.now());
    }

    /** Opens one of the own papers. */
    @Requires(Right.QUALITY_OWN)
    public Optional<FileContent> paper(@Subject String slug, String reference, UUID file) {
        own(slug, reference);
        return assessments.isEvidence(file, reference) ? files.open(file) : Optional.empty();
    }

    private void requireWriting(VettingRow row, String code) {
        criterion(row, code);
        boolean asked = parts.questions(row.reference()).stream()
                .anyMatch(q -> q.isOpen() && q.code().equals(code));
        if (!asked && !VettingState.HOSPITAL_WRITES.contains(VettingState.valueOf(row.state()))) {
            throw BusinessRejection.conflict("vetting.state." + row.state());
        }
    }

    private Criterion criterion(VettingRow row, String code) {
        return criteria.of(row.standard(), "en").stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
    }

    private VettingRow own(String slug, String reference) {
        access.requireOwn(slug);
        return rows.find(reference, "en")
                .filter(v -> v.hospitalSlug().equals(slug))
                .map(v -> rows.lock(reference, null))
                .orElseThrow(BusinessRejection::notFound);
    }
}
