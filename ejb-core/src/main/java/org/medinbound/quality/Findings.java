package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.model.FindingAction;
import org.medinbound.quality.store.AssessmentRows;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.quality.store.FindingRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.Problem;

/** Findings at hospitals, as staff open and verify them. Monitoring and complaints open theirs by the same way. */
@Stateless
@UseCase
public class Findings {
    @Inject
    FindingRows rows;

    @Inject
    FindingBook book;

    @Inject
    AssessmentRows evidence;

    @Inject
    CertificateRows certificates;

    @Inject
    ConflictRows conflicts;

    @Inject
    CaseFiles files;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** Findings by due day. */
    @Requires(Right.QUALITY_READ)
    public PageOfRows<Finding> page(FindingFilter filter, String language) {
        return rows.page(filter, language, times.today());
    }

    /** How many are overdue. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public long overdue() {
        return rows.page(new FindingFilter(null, null, null, null, true, 1, 1), "en", times.today())
                .total();
    }

    /** How many wait for verification. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public long reported() {
        return rows.page(new FindingFilter(null, "REPORTED", null, null, false, 1, 1), "en", times.today())
                .total();
    }

    @Requires(Right.QUALITY_READ)
    public FindingFile open(@Subject String reference, String language) {
        Finding finding = rows.find(reference, language).orElseThrow(BusinessRejection::notFound);
        return new FindingFile(
                finding,
                evidence.evidence(reference).getOrDefault("", List.of()),
                rows.events(reference),
                certificates
                        .current(finding.hospitalSlug())
                        .filter(c -> !Measure.allowed(c.state()).isEmpty())
                        .map(Certificate::number)
                        .orElse(null));
    }

    /** What is still to be corrected at a hospital, by due day; a suspension names one of them. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public List<Finding> live(String slug, String language) {
        return rows.ofHospital(slug, language).stream().filter(Finding::isLive).toList();
    }

    @Requires(Right.QUALITY_READ)
    public Optional<FileContent> paper(@Subject String reference, UUID file) {
        return evidence.isEvidence(file, reference) ? files.open(file) : Optional.empty();
    }

    /**
     * Opens a finding; nothing happens when the same cause opened one before.
     *
     * @return its reference, or nothing then
     */
    @Requires(Right.QUALITY_WORK)
    public Optional<String> add(@Subject FindingOpened opened) {
        List<Problem> problems = new java.util.ArrayList<>();
        if (mail.contact(opened.hospitalSlug()).isEmpty()) {
            problems.add(Problem.of("finding.hospital", "hospital"));
        }
        if (!FindingFilter.GRADES.contains(opened.grade())) {
            problems.add(Problem.of("finding.grade", "grade"));
        }
        if (opened.title().isBlank() || opened.title().length() > 200) {
            problems.add(Problem.of("finding.title", "title"));
        }
        if (opened.words().isBlank() || opened.words().length() > SelfAssessment.MAX_TEXT) {
            problems.add(Problem.of("vetting.text", "words", SelfAssessment.MAX_TEXT));
        }
        if (!opened.dueOn().isAfter(times.today())) {
            problems.add(Problem.of("quality.due", "dueOn"));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        conflicts.requireNone(opened.hospitalSlug());
        return book.open(opened);
    }

    /** The correction is verified: the finding is closed. */
    @Requires(Right.QUALITY_WORK)
    public void verify(@Subject String reference, @Nullable Long seen, String verification) {
        Finding finding = work(reference, seen);
        Words.require(verification, "verification");
        rows.move(finding, FindingAction.VERIFY, verification.strip(), times.now());
        rows.set(reference, "verification", verification.strip());
        rows.set(reference, "verified_by", Actors.current().id());
        mail.tell(finding.hospitalSlug(), "finding-closed", reference, reference);
    }

    /** Not enough: the hospital goes on, to a new day. */
    @Requires(Right.QUALITY_WORK)
    public void reject(@Subject String reference, @Nullable Long seen, String why, LocalDate dueOn) {
        Finding finding = work(reference, seen);
        Words.require(why, "verification");
        times.requireFuture(dueOn, "dueOn");
        rows.move(finding, FindingAction.REJECT, why.strip(), times.now());
        rows.set(reference, "due_on", dueOn);
        mail.tell(finding.hospitalSlug(), "finding-rejected", reference, reference, dueOn);
    }

    /** It turned out to be none. */
    @Requires(Right.QUALITY_WORK)
    public void drop(@Subject String reference, @Nullable Long seen, String why) {
        Finding finding = work(reference, seen);
        Words.require(why, "verification");
        rows.move(finding, FindingAction.DROP, why.strip(), times.now());
        if (!rows.needNotBeTold(reference, times.now())) {
            mail.tell(finding.hospitalSlug(), "finding-dropped", reference, reference);
        }
    }

    private Finding work(String reference, @Nullable Long seen) {
        Finding finding = rows.lock(reference, seen);
        conflicts.requireNone(finding.hospitalSlug());
        return finding;
    }
}
