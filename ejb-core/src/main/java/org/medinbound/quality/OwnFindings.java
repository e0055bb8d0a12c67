package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.quality.model.FindingAction;
import org.medinbound.quality.store.AssessmentRows;
import org.medinbound.quality.store.FindingRows;
import org.medinbound.shared.BusinessRejection;

/** A hospital's own findings: it plans the correction, hands in evidence and reports. */
@Stateless
@UseCase
public class OwnFindings {
    @Inject
    HospitalAccess access;

    @Inject
    FindingRows rows;

    @Inject
    AssessmentRows evidence;

    @Inject
    CaseFiles files;

    @Inject
    VettingTimes times;

    @Requires(Right.QUALITY_OWN)
    public FindingFile open(@Subject String slug, String reference, String language) {
        Finding finding = own(slug, reference, language);
        return new FindingFile(
                finding, evidence.evidence(reference).getOrDefault("", List.of()), rows.events(reference), null);
    }

    /**
     * Hands in the corrective action plan: cause, action, who.
     *
     * @param plannedFor day by which it is to be done, not after the finding's due day
     */
    @Requires(Right.QUALITY_OWN)
    public void plan(@Subject String slug, String reference, String plan, LocalDate plannedFor) {
        own(slug, reference);
        Finding finding = rows.lock(reference, null);
        Words.require(plan, "plan");
        if (plannedFor.isBefore(times.today()) || plannedFor.isAfter(finding.dueOn())) {
            throw BusinessRejection.invalid(
                    "finding.planned-for", "plannedFor", finding.dueOn().toString());
        }
        rows.move(finding, FindingAction.PLAN, plan.strip(), times.now());
        rows.set(reference, "plan", plan.strip());
        rows.set(reference, "planned_for", plannedFor);
    }

    /** Takes a paper in. */
    @Requires(Right.QUALITY_OWN)
    public void attach(@Subject String slug, String reference, String name, InputStream content) {
        Finding finding = own(slug, reference);
        if (!finding.isLive()) {
            throw BusinessRejection.conflict("finding.state." + finding.state());
        }
        StoredFile file = files.store(reference, name, content);
        evidence.addEvidence(file.id(), reference, "", null, Actors.current().id(), times.now());
    }

    /** Reports the correction as done. */
    @Requires(Right.QUALITY_OWN)
    public void report(@Subject String slug, String reference, String report) {
        own(slug, reference);
        Finding finding = rows.lock(reference, null);
        Words.require(report, "report");
        rows.move(finding, FindingAction.REPORT, report.strip(), times.now());
        rows.set(reference, "report", report.strip());
        rows.set(reference, "reported_by", Actors.current().id());
    }

    /** Opens one of the own papers. */
    @Requires(Right.QUALITY_OWN)
    public Optional<FileContent> paper(@Subject String slug, String reference, UUID file) {
        own(slug, reference);
        return evidence.isEvidence(file, reference) ? files.open(file) : Optional.empty();
    }

    private Finding own(String slug, String reference) {
        return own(slug, reference, "en");
    }

    private Finding own(String slug, String reference, String language) {
        access.requireOwn(slug);
        return rows.find(reference, language)
                .filter(f -> f.hospitalSlug().equals(slug))
                .orElseThrow(BusinessRejection::notFound);
    }
}
