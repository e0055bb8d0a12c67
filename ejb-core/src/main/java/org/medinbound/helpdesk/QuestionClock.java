package org.medinbound.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.medinbound.helpdesk.store.DeadlineRows;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/** The time of the desk: now, today, working days, and the rule that governs a receipt. */
@ApplicationScoped
public class QuestionClock {
    @Inject
    Clock clock;

    @Inject
    Holidays holidays;

    @Inject
    DeadlineRows deadlines;

    public Instant now() {
        return clock.instant();
    }

    /** Today in Asia/Tokyo. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public WorkingDays calendar() {
        return holidays.workingDays();
    }

    /** The rule for what came in then: the newest that began not after that day. */
    public Deadline rule(Instant receivedAt) {
        return deadlines.governing(LocalDate.ofInstant(receivedAt, SystemClock.TOKYO));
    }
}
