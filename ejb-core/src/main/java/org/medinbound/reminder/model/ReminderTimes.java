package org.medinbound.reminder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/**
 * Which reminders go out at an instant (Asia/Tokyo). Each stage begins at 09:00 of its day and ends when it would be untrue: the
 * first one at the beginning of the due day, the second at the end of the due day, the last at the end of the next month's due
 * day, from when on the report counts as missing. So a run after an outage sends what is true now and leaves out what is stale.
 */
public final class ReminderTimes {
    /** Mail goes out in office hours. */
    public static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final WorkingDays calendar;

    public ReminderTimes(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** @param months without a gap, in any order */
    public List<DueReminder> at(List<AwaitedMonth> months, Instant now) {
        List<AwaitedMonth> ascending = months.stream()
                .sorted(Comparator.comparing(AwaitedMonth::period))
                .toList();
        List<DueReminder> all = new ArrayList<>();
        for (int i = 0; i < ascending.size(); i++) {
            all.addAll(of(ascending.get(i), i + 1 < ascending.size() ? ascending.get(i + 1) : null));
        }
        return all.stream().filter(reminder -> reminder.goesOutAt(now)).toList();
    }

    private List<DueReminder> of(AwaitedMonth month, @Nullable AwaitedMonth next) {
        LocalDate due = month.dueOn();
        List<DueReminder> reminders = new ArrayList<>();
        if (month.daysBefore() > 0) {
            reminders.add(new DueReminder(
                    month, ReminderStage.BEFORE, opens(calendar.minus(due, month.daysBefore())), midnight(due)));
        }
        reminders.add(new DueReminder(month, ReminderStage.DUE, opens(due), midnight(due.plusDays(1))));
        reminders.add(new DueReminder(
                month,
                ReminderStage.AFTER,
                opens(calendar.plus(due, month.daysAfter())),
                next == null ? Instant.MAX : midnight(next.dueOn().plusDays(1))));
        return reminders;
    }

    private static Instant opens(LocalDate day) {
        return day.atTime(OFFICE_OPENS).atZone(SystemClock.TOKYO).toInstant();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SystemClock.TOKYO).toInstant();
    }
}
