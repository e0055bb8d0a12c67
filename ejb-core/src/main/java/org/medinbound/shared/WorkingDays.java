package org.medinbound.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;

/**
 * The Japanese working-day calendar: not Saturday, Sunday, a national holiday (with substitute and in-between holidays), nor 29
 * December to 3 January. Holidays are data; {@link Holidays} hands out the calendar with those now recorded. The database's
 * function {@code is_working_day} says the same, a test compares them.
 */
public final class WorkingDays {
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINNING = MonthDay.of(1, 3);

    private final Set<LocalDate> holidays;

    public WorkingDays(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    /** The same calendar with further days on which nobody works. */
    public WorkingDays without(Set<LocalDate> closed) {
        Set<LocalDate> all = new HashSet<>(holidays);
        all.addAll(closed);
        return new WorkingDays(all);
    }

    public boolean isWorkingDay(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && inYear.isBefore(YEAR_END)
                && inYear.isAfter(YEAR_BEGINNING)
                && !holidays.contains(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** So many working days after the day; the day itself does not count. */
    public LocalDate plus(LocalDate day, int workingDays) {
        return step(day, workingDays, 1);
    }

    /** So many working days before the day; the day itself does not count. */
    public LocalDate minus(LocalDate day, int workingDays) {
        return step(day, workingDays, -1);
    }

    private LocalDate step(LocalDate day, int workingDays, int direction) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(direction);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }
}
