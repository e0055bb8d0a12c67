package org.medinbound.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.medinbound.shared.WorkingDays;

class AnswerDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final WorkingDays NATIONAL = new WorkingDays(Set.of(LocalDate.of(2026, 12, 2)));

    @Property
    void theHospitalKeepsItsWorkingDays(
            @ForAll @Size(max = 12) Set<@IntRange(min = -5, max = 60) Integer> before,
            @ForAll @Size(max = 12) Set<@IntRange(min = -5, max = 60) Integer> after,
            @ForAll @IntRange(min = -10, max = 60) int due) {
        WorkingDays old = NATIONAL.without(days(before));
        WorkingDays fresh = NATIONAL.without(days(after));
        LocalDate day = TODAY.plusDays(due);
        LocalDate moved = AnswerDay.moved(old, fresh, TODAY, day);
        long left = left(old, day);
        if (left == 0) {
            assertThat(moved).as("over, or nothing to count").isEqualTo(day);
        } else {
            assertThat(left(fresh, moved)).isEqualTo(left);
            assertThat(moved).isAfter(TODAY);
        }
    }

    @Property
    void closingNeverBringsTheDayForwardAndOpeningAgainUndoesIt(
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 60) Integer> closed,
            @ForAll @Size(max = 12) Set<@IntRange(min = 1, max = 60) Integer> more,
            @ForAll @IntRange(min = 1, max = 60) int due) {
        WorkingDays old = NATIONAL.without(days(closed));
        Set<Integer> both = new HashSet<>(closed);
        both.addAll(more);
        WorkingDays fresh = NATIONAL.without(days(both));
        LocalDate day = old.onOrAfter(TODAY.plusDays(due));
        LocalDate moved = AnswerDay.moved(old, fresh, TODAY, day);
        assertThat(moved).isAfterOrEqualTo(day);
        assertThat(AnswerDay.moved(fresh, old, TODAY, moved)).isEqualTo(day);
    }

    private static Set<LocalDate> days(Set<Integer> numbers) {
        Set<LocalDate> days = new HashSet<>();
        numbers.forEach(n -> days.add(TODAY.plusDays(n)));
        return days;
    }

    private static long left(WorkingDays calendar, LocalDate day) {
        return day.isAfter(TODAY)
                ? TODAY.plusDays(1)
                        .datesUntil(day.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : 0;
    }
}
