package org.medinbound.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Holidays;

/** The times of the desk's promise, in working days of the Japanese calendar. Provisional figures; the desk may want others. */
@ApplicationScoped
public class DeskClock {
    /** The desk looks at a new inquiry. */
    public static final int FIRST_CHECK = 2;

    /** The desk reacts to an answer of a sender or a hospital. */
    public static final int REACTION = 1;

    /** The desk writes about the journey after a quotation was accepted. */
    public static final int ARRANGEMENT = 3;

    /** Proposed time for a sender to answer. */
    public static final int SENDER_ANSWER = 7;

    /** Proposed time for a hospital to answer. */
    public static final int HOSPITAL_ANSWER = 7;

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

    /** The day, if it lies after today and within a year; refused otherwise. */
    public LocalDate requireFuture(LocalDate day, String field) {
        if (!day.isAfter(today()) || day.isAfter(today().plusYears(1))) {
            throw BusinessRejection.invalid("inquiry.due", field);
        }
        return day;
    }
}
