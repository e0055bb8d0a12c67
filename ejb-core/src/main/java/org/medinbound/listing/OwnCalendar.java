package org.medinbound.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.AcceptanceOfPatients;
import org.medinbound.hospital.ClosedDay;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalCalendar;
import org.medinbound.listing.store.ProposalRows;
import org.medinbound.shared.BusinessRejection;

/**
 * A hospital's own holidays and whether it accepts new patients. Both count at once, without an officer: they stop its reply clock,
 * show on its page, and the desk sees them where it chooses hospitals.
 */
@Stateless
@UseCase
public class OwnCalendar {
    /** Most days closed with one step. */
    public static final int MOST_DAYS = 92;

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 100;

    @Inject
    HospitalAccess access;

    @Inject
    HospitalCalendar calendar;

    @Inject
    ProposalRows rows;

    @Inject
    Clock clock;

    @Requires(Right.ENTRY_OWN)
    public OwnDays open(@Subject String slug) {
        access.requireOwn(slug);
        LocalDate today = LocalDate.now(clock);
        return new OwnDays(
                calendar.acceptance(slug).on(today), calendar.closed(slug, today, today.plusYears(2)), today);
    }

    /**
     * Says whether it accepts new patients.
     *
     * @param until last day on which that holds; null: until it says otherwise. Not for OPEN
     */
    @Requires(Right.ENTRY_OWN)
    public void accept(@Subject String slug, AcceptanceOfPatients.State state, @Nullable LocalDate until) {
        access.requireOwn(slug);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = state == AcceptanceOfPatients.State.OPEN ? null : until;
        if (last != null && (last.isBefore(today) || last.isAfter(today.plusYears(2)))) {
            throw BusinessRejection.invalid("listing.until", "until");
        }
        calendar.accept(slug, new AcceptanceOfPatients(state, last), clock.instant());
        record(slug, "CAPACITY", last == null ? state.name() : state.name() + " " + last);
    }

    /** Closes the days from the first to the last. */
    @Requires(Right.ENTRY_OWN)
    public void close(@Subject String slug, LocalDate first, LocalDate last, String reason) {
        access.requireOwn(slug);
        LocalDate today = LocalDate.now(clock);
        if (first.isBefore(today) || first.isAfter(today.plusYears(2))) {
            throw BusinessRejection.invalid("listing.closed-first", "first");
        }
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw BusinessRejection.invalid("listing.closed-last", "last", MOST_DAYS);
        }
        if (reason.length() > MAX_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            throw BusinessRejection.invalid("listing.text", "reason", MAX_REASON);
        }
        List<ClosedDay> days = first.datesUntil(last.plusDays(1))
                .map(day -> new ClosedDay(day, reason.strip()))
                .toList();
        calendar.close(slug, days);
        record(slug, "CALENDAR", first.equals(last) ? first.toString() : first + " – " + last);
    }

    /** Opens a day again. */
    @Requires(Right.ENTRY_OWN)
    public void reopen(@Subject String slug, LocalDate day) {
        access.requireOwn(slug);
        calendar.reopen(slug, day);
        record(slug, "REOPEN", day.toString());
    }

    private void record(String slug, String action, String words) {
        rows.record(slug, null, action, null, null, Set.of(), words, clock.instant());
    }
}
