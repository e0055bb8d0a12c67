package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.WorkingDays;

/** Times of the desk's work on applications, in working days of the Japanese calendar. */
@ApplicationScoped
public class ApplicationClock {
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
        return calendar().plus(today(), workingDays);
    }

    public WorkingDays calendar() {
        return holidays.workingDays();
    }

    /** The last day of the desk's promise; nothing while the agency or the ministry is awaited. */
    public Optional<LocalDate> deskDue(Instant receivedAt, int days, List<PausingClock.Pause> pauses) {
        return new PausingClock(receivedAt, days, pauses).lastDay(calendar());
    }

    /** The day, if it lies after today and within a year; refused otherwise. */
    public LocalDate requireFuture(LocalDate day, String field) {
        if (!day.isAfter(today()) || day.isAfter(today().plusYears(1))) {
            throw BusinessRejection.invalid("application.due", field);
        }
        return day;
    }
}
