package org.medinbound.application.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.WorkingDays;

class ConditionScheduleTest {
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    private final WorkingDays calendar = new WorkingDays(Set.of());

    @Test
    void oneReminderBeforeTheDayAndThenOneEveryTenWorkingDays() {
        ConditionSchedule schedule = new ConditionSchedule(5, 10, calendar);
        assertThat(schedule.newest(DUE, LocalDate.of(2027, 6, 22))).isEmpty();
        assertThat(schedule.newest(DUE, LocalDate.of(2027, 6, 23)))
                .contains(new ConditionSchedule.Reminder(LocalDate.of(2027, 6, 23), false));
        assertThat(schedule.newest(DUE, DUE))
                .map(ConditionSchedule.Reminder::late)
                .contains(false);
        assertThat(schedule.newest(DUE, LocalDate.of(2027, 7, 14)))
                .contains(new ConditionSchedule.Reminder(LocalDate.of(2027, 7, 1), true));
        assertThat(schedule.newest(DUE, LocalDate.of(2027, 7, 15)))
                .contains(new ConditionSchedule.Reminder(LocalDate.of(2027, 7, 15), true));
    }

    @Property
    void whoAsksEachDaySendsEachReminderOnItsOwnWorkingDay(
            @ForAll @IntRange(min = 0, max = 30) int before, @ForAll @IntRange(min = 1, max = 40) int every) {
        ConditionSchedule schedule = new ConditionSchedule(before, every, calendar);
        List<LocalDate> sent = Stream.iterate(DUE.minusDays(60), day -> day.plusDays(1))
                .limit(200)
                .flatMap(day -> schedule.newest(DUE, day).stream()
                        .map(ConditionSchedule.Reminder::on)
                        .filter(day::equals))
                .toList();
        assertThat(sent).doesNotHaveDuplicates().allMatch(calendar::isWorkingDay);
        assertThat(sent.stream().filter(day -> !day.isAfter(DUE))).hasSize(1);
        assertThat(Optional.of(sent.get(1))).contains(calendar.plus(DUE, 1));
    }
}
