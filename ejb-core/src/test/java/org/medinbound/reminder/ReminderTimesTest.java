package org.medinbound.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medinbound.reminder.model.AwaitedMonth;
import org.medinbound.reminder.model.ReminderTimes;
import org.medinbound.shared.WorkingDays;

/** When reminders go out, by example: October's report 2026 is due on Tuesday 10 November; 3 November is a holiday. */
class ReminderTimesTest {
    private static final AwaitedMonth OCTOBER =
            new AwaitedMonth(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 10), "r1", 5, 1);
    private static final AwaitedMonth NOVEMBER =
            new AwaitedMonth(YearMonth.of(2026, 11), LocalDate.of(2026, 12, 10), "r1", 5, 1);

    private final ReminderTimes times = new ReminderTimes(new WorkingDays(Set.of(LocalDate.of(2026, 11, 3))));

    @Test
    void theFirstReminderBeginsAtNineFiveWorkingDaysBefore() {
        assertThat(at("2026-11-02T08:59:59+09:00")).isEmpty();
        assertThat(at("2026-11-02T09:00:00+09:00")).containsExactly("2026-10 BEFORE");
        assertThat(at("2026-11-09T23:59:59+09:00")).containsExactly("2026-10 BEFORE");
    }

    @Test
    void onTheDueDayTheFirstReminderIsStale() {
        assertThat(at("2026-11-10T00:00:00+09:00")).isEmpty();
        assertThat(at("2026-11-10T09:00:00+09:00")).containsExactly("2026-10 DUE");
        assertThat(at("2026-11-10T23:59:59+09:00")).containsExactly("2026-10 DUE");
        assertThat(at("2026-11-11T00:00:00+09:00")).isEmpty();
    }

    @Test
    void theLastReminderBeginsOnTheNextWorkingDayAndEndsWhenTheReportCountsAsMissing() {
        assertThat(at("2026-11-11T09:00:00+09:00")).containsExactly("2026-10 AFTER");
        assertThat(at("2026-12-03T09:00:00+09:00")).containsExactly("2026-10 AFTER", "2026-11 BEFORE");
        assertThat(at("2026-12-10T23:59:59+09:00")).containsExactly("2026-10 AFTER", "2026-11 DUE");
        assertThat(at("2026-12-11T00:00:00+09:00")).isEmpty();
    }

    @Test
    void aRuleOfZeroDaysBeforeLeavesTheFirstReminderOut() {
        AwaitedMonth none = new AwaitedMonth(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 10), "r1", 0, 1);
        assertThat(times.at(List.of(none), instant("2026-11-05T12:00:00+09:00")))
                .isEmpty();
        assertThat(times.at(List.of(none), instant("2026-11-10T12:00:00+09:00")))
                .hasSize(1);
    }

    private List<String> at(String instant) {
        return times.at(List.of(NOVEMBER, OCTOBER), instant(instant)).stream()
                .map(due -> due.month().period() + " " + due.stage())
                .toList();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
