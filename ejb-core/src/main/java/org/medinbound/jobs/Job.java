package org.medinbound.jobs;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.medinbound.shared.SystemClock;

/** The jobs there are, and their timetable. */
public enum Job {
    /** Raises flags for late and missing monthly reports. Parameter {@code asOf}: an instant, without it the scheduled one. */
    OVERDUE_REPORTS("overdue-reports", LocalTime.of(6, 0)),
    /** Raises the flag incomplete for reports that were not corrected in time. */
    INCOMPLETE_REPORTS("incomplete-reports", LocalTime.of(6, 0)),
    /** Reminds guarantors of reports that are due soon, today, or overdue. */
    REPORT_REMINDERS("report-reminders", LocalTime.of(9, 0)),
    /** Mails the ministry's officers who subscribed what was told since. */
    MINISTRY_DIGEST("ministry-digest", LocalTime.of(8, 0)),

    /** Reminds guarantors of requests of the ministry that they have not answered. */
    CIRCULAR_REMINDERS("circular-reminders", LocalTime.of(9, 0)),

    /** Sums up the statistics after changes that are too large for a page to wait for. */
    STATISTICS_SUMMARY("statistics-summary", LocalTime.of(5, 0)),

    /** Computes the measures of hospitals and holds them against the bounds. */
    HOSPITAL_MEASURES("hospital-measures", LocalTime.of(2, 0)),

    /** Tells hospitals what was found at them in the night. */
    FINDING_LETTERS("finding-letters", LocalTime.of(8, 0)),

    /** Certificates that are over, re-assessments, questions and findings that fall due; what falls due on a day counts from its beginning. */
    QUALITY_DEADLINES("quality-deadlines", LocalTime.of(0, 5)),

    /** Mails quality officers what lapsed, was escalated or fell due for re-assessment, after the night's jobs. */
    QUALITY_DIGEST("quality-digest", LocalTime.of(8, 0)),

    /** Reminds agencies of what the desk asked about their applications; closes those without an answer, after notice. */
    APPLICATION_REMINDERS("application-reminders", LocalTime.of(7, 0)),
    /** Removes the words of mail that was sent long ago. */
    MAIL_RETENTION("mail-retention", LocalTime.of(3, 30)),
    /** Asks every agency once a year to confirm its entry and contacts, and reminds. */
    CONTACT_CONFIRMATION("contact-confirmation", LocalTime.of(9, 0));

    private final String id;
    private final LocalTime dailyAt;

    Job(String id, LocalTime dailyAt) {
        this.id = id;
        this.dailyAt = dailyAt;
    }

    /** Name in the interface, in the database and of the job's definition. */
    public String id() {
        return id;
    }

    /** Time of day in Asia/Tokyo. */
    public LocalTime dailyAt() {
        return dailyAt;
    }

    /** The newest scheduled instant not after now. */
    public Instant lastDue(Instant now) {
        ZonedDateTime today = now.atZone(SystemClock.TOKYO).with(dailyAt);
        return today.toInstant().isAfter(now) ? today.minusDays(1).toInstant() : today.toInstant();
    }

    public static Optional<Job> of(String id) {
        return Arrays.stream(values()).filter(job -> job.id.equals(id)).findFirst();
    }
}
