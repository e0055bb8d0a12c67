package org.medinbound.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medinbound.database.TestDatabase;

class WorkingDaysTest {
    private static final Jdbi JDBI = TestDatabase.jdbi();

    private final WorkingDays days = new Holidays(JDBI).workingDays();

    @ParameterizedTest
    @CsvSource({
        "2026-05-06, 2026-05-07", // substitute holiday
        "2026-09-22, 2026-09-24", // day between two holidays, then the equinox
        "2019-04-27, 2019-05-07", // ten days at the change of emperor
        "2026-12-29, 2027-01-04",
        "2026-06-10, 2026-06-10"
    })
    void theNextWorkingDayIsFoundOverHolidays(LocalDate day, LocalDate expected) {
        assertThat(days.onOrAfter(day)).isEqualTo(expected);
    }

    @Test
    void workingDaysAreCountedWithoutTheDayItself() {
        assertThat(days.minus(LocalDate.of(2026, 5, 11), 5)).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(days.plus(LocalDate.of(2026, 12, 28), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void theDatabaseSaysTheSameForEveryDay() {
        JDBI.useHandle(h -> h.createQuery(
                        "select d::date, is_working_day(d::date) from generate_series('1990-01-01', '2050-11-30', interval '1 day') d")
                .map((r, c) -> {
                    LocalDate day = r.getObject(1, LocalDate.class);
                    assertThat(r.getBoolean(2)).as("%s", day).isEqualTo(days.isWorkingDay(day));
                    return day;
                })
                .forEach(day -> {}));
    }
}
