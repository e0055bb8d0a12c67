package org.medinbound.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise in working days of Asia/Tokyo that stands still while the other side is awaited. The day of the start does not count;
 * after it every working day counts from midnight to midnight, less the time in which the clock was paused. Weekends and holidays
 * neither count nor shift anything, so a pause over a weekend costs nobody a day. A value: changes answer with a new clock.
 *
 * @param startedAt when the promise was made
 * @param workingDays how many working days are promised, 0 or more
 * @param pauses times in which the other side was awaited, in any order, overlapping or not; only one may still be open
 */
public record PausingClock(Instant startedAt, int workingDays, List<Pause> pauses) {
    private static final Duration DAY = Duration.ofDays(1);

    public PausingClock {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days " + workingDays);
        }
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        if (pauses.stream().filter(Pause::open).count() > 1) {
            throw new IllegalArgumentException("paused twice at once");
        }
    }

    /**
     * A time in which the clock stood still.
     *
     * @param until first instant at which it ran again; null while it stands
     */
    public record Pause(Instant from, @Nullable Instant until) {
        public Pause {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("a pause that ends before it begins");
            }
        }

        /** Does it last until now? */
        public boolean open() {
            return until == null;
        }
    }

    /** A clock that runs from this instant. */
    public static PausingClock started(Instant at, int workingDays) {
        return new PausingClock(at, workingDays, List.of());
    }

    /** Does it stand still? */
    public boolean paused() {
        return pauses.stream().anyMatch(Pause::open);
    }

    /** Stands still from this instant; a paused clock stays as it is. */
    public PausingClock pause(Instant at) {
        if (paused()) {
            return this;
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new PausingClock(startedAt, workingDays, more);
    }

    /** Runs on from this instant (not before the pause began); a running clock stays as it is. */
    public PausingClock resume(Instant at) {
        return new PausingClock(
                startedAt,
                workingDays,
                pauses.stream()
                        .map(p -> p.open() ? new Pause(p.from(), at.isBefore(p.from()) ? p.from() : at) : p)
                        .toList());
    }

    /** The last day of the promise; nothing while the clock stands still, unless the day had passed before. */
    public Optional<LocalDate> lastDay(WorkingDays calendar) {
        Optional<Pause> open = pauses.stream().filter(Pause::open).findFirst();
        LocalDate day = walk(calendar);
        return open.isEmpty() || !endOf(day).isAfter(open.get().from()) ? Optional.of(day) : Optional.empty();
    }

    /** The last day if the other side answered at this instant: what to show while the clock stands still. */
    public LocalDate lastDayIfResumed(WorkingDays calendar, Instant at) {
        return resume(at).walk(calendar);
    }

    /** First instant that is too late: the midnight after {@link #lastDay}. */
    public Optional<Instant> dueAt(WorkingDays calendar) {
        return lastDay(calendar).map(PausingClock::endOf);
    }

    /** Was the promise missed by now? A clock that was late before it paused stays late. */
    public boolean overdue(WorkingDays calendar, Instant now) {
        return dueAt(calendar).filter(due -> !now.isBefore(due)).isPresent();
    }

    /** Working time that has run until the instant, without the day of the start; 24 hours a working day. */
    public Duration used(WorkingDays calendar, Instant until) {
        Duration run = Duration.ZERO;
        for (LocalDate day = dayOf(startedAt).plusDays(1); startOf(day).isBefore(until); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                Instant end = endOf(day).isBefore(until) ? endOf(day) : until;
                run = run.plus(running(startOf(day), end));
            }
        }
        return run;
    }

    /** Counts days off as if an open pause ended where it began; see {@link #lastDay} for when that speaks the truth. */
    private LocalDate walk(WorkingDays calendar) {
        Duration left = DAY.multipliedBy(workingDays);
        LocalDate day = dayOf(startedAt);
        while (left.compareTo(Duration.ZERO) > 0) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                left = left.minus(running(startOf(day), endOf(day)));
            }
        }
        return day;
    }

    /** Time between the two instants that no closed pause covers; an open pause covers nothing here. */
    private Duration running(Instant from, Instant to) {
        Duration run = Duration.between(from, to);
        Instant counted = from;
        for (Pause pause : pauses) {
            Instant until = pause.until();
            Instant begin = pause.from().isAfter(counted) ? pause.from() : counted;
            if (until != null && until.isAfter(begin) && begin.isBefore(to)) {
                Instant end = until.isBefore(to) ? until : to;
                run = run.minus(Duration.between(begin, end));
                counted = end;
            }
        }
        return run;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, SystemClock.TOKYO);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SystemClock.TOKYO).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        ZonedDateTime next = day.plusDays(1).atStartOfDay(SystemClock.TOKYO);
        return next.toInstant();
    }
}
