package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalAdmission;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.quality.store.EvidenceRows;
import org.medinbound.quality.store.FindingRows;
import org.medinbound.quality.store.Reminders;

/**
 * What falls due by itself, each thing once: certificates that are over take their hospitals off the platform, re-assessments and open
 * questions are called to mind, findings that are overdue are escalated. Running it again changes nothing.
 */
@Stateless
@UseCase
public class QualityDeadlines {
    /** Working days before the due day at which a hospital is reminded of a question. */
    static final int REMIND_BEFORE = 2;

    @Inject
    HospitalAdmission admission;

    @Inject
    CertificateRows certificates;

    @Inject
    FindingRows findings;

    @Inject
    Reminders reminders;

    @Inject
    EvidenceRows evidence;

    @Inject
    FindingBook book;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** Does it for today (Asia/Tokyo) and answers what was done, by kind. */
    @Requires(Right.JOB_RUN)
    public Map<String, Long> run() {
        LocalDate today = times.today();
        Map<String, Long> done = new LinkedHashMap<>();
        done.put("lapsed", (long) admission.lapse());
        done.put("reassessments", warn(today));
        done.put("questions", remind(today));
        done.put("evidence-reminded", remindOfPapers(today));
        done.put("evidence-over", openForPapers(today));
        done.put("findings-overdue", escalate(today));
        return done;
    }

    private long warn(LocalDate today) {
        List<Certificate> due = certificates.toWarn(today);
        due.forEach(c -> mail.tell(
                c.hospitalSlug(),
                c.kind().equals("TRANSITIONAL") ? "certificate-vet-now" : "certificate-reassess",
                c.number(),
                c.number(),
                c.validUntil()));
        return due.size();
    }

    private long remind(LocalDate today) {
        List<Reminders.Question> due = reminders.claim(today, times.within(REMIND_BEFORE));
        due.forEach(
                q -> mail.tell(q.hospitalSlug(), "vetting-question-reminder", q.reference(), q.reference(), q.dueOn()));
        return due.size();
    }

    private long remindOfPapers(LocalDate today) {
        List<EvidenceTerm> due = evidence.remind(today, today.plusDays(EvidenceTerms.AHEAD));
        due.forEach(e -> mail.tell(e.hospitalSlug(), "evidence-ends", e.vetting(), e.code(), e.validUntil()));
        return due.size();
    }

    /** A paper that is over opens a finding; the renewed one is handed in there and verified. */
    private long openForPapers(LocalDate today) {
        return evidence.over(today).stream()
                .filter(e -> book.open(FindingOpened.from(
                                FindingFacts.ofPaper(e.code(), e.validUntil()),
                                e.hospitalSlug(),
                                "REVIEW",
                                "evidence/" + e.file(),
                                e.code(),
                                "MINOR",
                                times.within(MonitoringFindings.CORRECTION)))
                        .isPresent())
                .count();
    }

    private long escalate(LocalDate today) {
        List<Finding> overdue = findings.toEscalate(today);
        for (Finding each : overdue) {
            findings.record(each.reference(), "ESCALATE", each.state(), each.state(), "", times.now());
            mail.tell(each.hospitalSlug(), "finding-overdue", each.reference(), each.reference(), each.dueOn());
        }
        return overdue.size();
    }
}
