package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.WorkingDays;

/** Times of vettings and findings, in working days of the Japanese calendar. Provisional figures. */
@ApplicationScoped
public class VettingTimes {
    /** Staff look whether an application is complete. */
    public static final int COMPLETENESS = 5;

    /** The hospital completes what was returned. */
    public static final int COMPLETION = 20;

    /** The review, from completeness to the proposal; stands still while the hospital is asked. */
    public static final int REVIEW = 30;

    /** Proposed time for the hospital to answer a question. */
    public static final int ANSWER = 10;

    /** The second person decides. */
    public static final int DECISION = 5;

    /** A third person decides an appeal. */
    public static final int APPEAL_DECISION = 20;

    /** Calendar days in which a hospital may appeal. */
    public static final int APPEAL_DAYS = 30;

    /** Months for which a certificate is issued: three years, as JMIP does. */
    public static final int FULL_MONTHS = 36;

    /** Months of a certificate with conditions, and of a transitional one. */
    public static final int SHORT_MONTHS = 12;

    /** Months before the end at which the re-assessment begins. */
    public static final int REASSESSMENT_MONTHS = 6;

    @Inject
    Clock clock;

    @Inject
    Holidays holidays;

    public Instant now() {
        return clock.instant();
    }

    /** Today in Asia/Tokyo. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day that is so many working days after today. */
    public LocalDate within(int workingDays) {
        return holidays.workingDays().plus(today(), workingDays);
    }

    /** Last day of a review that was paused; while it stands still, as if it went on now. */
    public LocalDate lastDay(PausingClock review) {
        WorkingDays calendar = holidays.workingDays();
        return review.lastDay(calendar).orElseGet(() -> review.lastDayIfResumed(calendar, now()));
    }

    /** The day, if it lies after today and within a year; refused otherwise. */
    public LocalDate requireFuture(LocalDate day, String field) {
        if (!day.isAfter(today()) || day.isAfter(today().plusYears(1))) {
            throw BusinessRejection.invalid("quality.due", field);
        }
        return day;
    }
}
