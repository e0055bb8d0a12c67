package org.medinbound.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.circular.CircularHouse.DESK;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.medinbound.circular.CircularHouse;
import org.medinbound.guarantor.ReportStanding;
import org.medinbound.shared.SystemClock;

/** Statistics against the data they sum up, and against the status of each month as the operators' API tells it. */
class StatisticsTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    private final CircularHouse house = new CircularHouse();
    private final LetterStatistics letters = house.get(LetterStatistics.class);
    private final ReportingStatistics reporting = house.get(ReportingStatistics.class);
    private int number;

    @Test
    void theRateCountsWhoOwedAndSaysTheSameAsTheStatusOfEachMonth() {
        Random random = new Random(42);
        for (int i = 1; i <= 30; i++) {
            LocalDate registered = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(300));
            boolean gone = random.nextInt(4) == 0;
            house.guarantors("B-" + (100 + i) + ",架空" + i + ",," + (gone ? "deregistered" : "active") + "," + registered
                    + "," + (gone ? registered.plusDays(random.nextInt(200)) : "") + ",,,ja");
        }
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            for (YearMonth m = FIRST; !m.isAfter(LAST); m = m.plusMonths(1)) {
                if (random.nextInt(5) > 0) {
                    OffsetDateTime at = m.plusMonths(1)
                            .atDay(1 + random.nextInt(20))
                            .atTime(9, 0)
                            .atZone(SystemClock.TOKYO)
                            .toOffsetDateTime();
                    rows.add("B-" + (100 + i) + "," + m + "," + at + ",true,0");
                    if (random.nextInt(6) == 0
                            && at.plusDays(3).isBefore(OffsetDateTime.parse("2026-11-23T00:00:00Z"))) {
                        rows.add("B-" + (100 + i) + "," + m + "," + at.plusDays(3) + ",false,2");
                    }
                }
            }
        }
        house.reports(rows.subList(0, rows.size() / 2).toArray(String[]::new));
        assertLikeTheStatus();
        house.reports(rows.subList(rows.size() / 2, rows.size()).toArray(String[]::new));
        house.guarantors("B-101,架空1,,deregistered,2025-10-01,2026-03-01,,,ja");
        assertLikeTheStatus();
    }

    private void assertLikeTheStatus() {
        ReportStanding standing = house.get(ReportStanding.class);
        List<RateMonth> months = house.as(DESK, () -> reporting.months(FIRST, LAST));
        assertThat(months).hasSize(10);
        for (RateMonth month : months) {
            List<String> statuses = new ArrayList<>();
            house.does(
                    DESK,
                    () -> standing.status(
                            month.month(),
                            OffsetDateTime.parse("2026-11-24T01:00:00Z").toInstant(),
                            null,
                            row -> statuses.add(row.status())));
            long onTime = statuses.stream().filter("on_time"::equals).count();
            long late = statuses.stream().filter("late"::equals).count();
            assertThat(List.of(month.expected(), month.onTime(), month.late(), month.open()))
                    .as(month.month().toString())
                    .containsExactly((long) statuses.size(), onTime, late, statuses.size() - onTime - late);
            for (String status : ReportingStatistics.STATUSES) {
                long behind = house.as(DESK, () -> reporting.lines(month.month(), status, 1, 500))
                        .rows()
                        .size();
                assertThat(behind)
                        .as(status)
                        .isEqualTo(
                                switch (status) {
                                    case "reported" -> month.actual();
                                    case "on_time" -> month.onTime();
                                    case "late" -> month.late();
                                    default -> month.open();
                                });
            }
        }
    }

    @Test
    void onlyTheLatestVersionCountsAndCancelledLettersStandApart() {
        house.guarantors("B-001,架空一,,active,2020-01-01,,,,ja", "B-002,架空二,,active,2020-01-01,,,,ja");
        submitted("B-001", "2026-08", "2026-09-03", "A1 CN none", "A2 VN none");
        submitted("B-001", "2026-08", "2026-09-07", "A1 CN none", "A3 ID none");
        submitted("B-002", "2026-08", "2026-09-05", "Z1 CN cancelled", "Z2 - none");
        assertThat(counts("nationality")).containsExactlyInAnyOrder("CN 1 1", "ID 1 0", "- 1 0");
        assertThat(counts("agency")).containsExactlyInAnyOrder("B-001 2 0", "B-002 1 1");

        submitted("B-001", "2026-09", "2026-10-02", "A3 ID cancelled 2026-08-20");
        assertThat(counts("nationality"))
                .as("cancelled in a later month, it leaves the month of its issue")
                .containsExactlyInAnyOrder("CN 1 1", "ID 0 1", "- 1 0");
    }

    @Test
    void countsWithoutLinesAreNoBreakdownAndNeverZero() {
        house.guarantors("B-001,架空一,,active,2020-01-01,,,,ja");
        house.reports(
                "B-001,2026-07,2026-08-03T09:00:00+09:00,false,4", "B-001,2026-08,2026-09-03T09:00:00+09:00,true,0");
        List<MonthCount> months = house.as(DESK, () -> letters.months(YearMonth.of(2026, 7), YearMonth.of(2026, 8)));
        assertThat(months.get(0)).isEqualTo(new MonthCount(YearMonth.of(2026, 7), 0, 0, 4));
        assertThat(months.get(0).isWithoutBreakdown()).isTrue();
        assertThat(months.get(1).isWithoutBreakdown())
                .as("a nil month is known to be zero")
                .isFalse();
    }

    @Test
    void everyNumberIsTheNumberOfRowsBehindIt() {
        house.guarantors("B-001,架空一,,active,2020-01-01,,,,ja");
        Random random = new Random(7);
        for (YearMonth m = FIRST; !m.isAfter(LAST); m = m.plusMonths(1)) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                lines.add("L" + number++ + " " + List.of("CN", "VN", "-").get(random.nextInt(3)) + " "
                        + (random.nextInt(4) == 0 ? "cancelled" : "none"));
            }
            submitted("B-001", m.toString(), m.plusMonths(1).atDay(3).toString(), lines.toArray(String[]::new));
        }
        long sum = 0;
        for (String dimension : LetterFilter.DIMENSIONS) {
            sum = 0;
            for (LetterCount count : house.as(DESK, () -> letters.by(dimension, FIRST, LAST, "ja", 1, 50))
                    .rows()) {
                assertThat(behind(dimension, count.value(), false)).isEqualTo(count.letters());
                assertThat(behind(dimension, count.value(), true)).isEqualTo(count.cancelled());
                sum += count.letters();
            }
            assertThat(sum)
                    .as(dimension)
                    .isEqualTo(house.as(DESK, () -> letters.months(FIRST, LAST)).stream()
                            .mapToLong(MonthCount::letters)
                            .sum());
        }
        assertThat(sum).isPositive();
    }

    private long behind(String dimension, String value, boolean cancelled) {
        return house.as(DESK, () -> letters.lines(new LetterFilter(FIRST, LAST, dimension, value, cancelled), 1, 500))
                .rows()
                .size();
    }

    private List<String> counts(String dimension) {
        return house.as(DESK, () -> letters.by(dimension, FIRST, LAST, "ja", 1, 50)).rows().stream()
                .map(c -> c.value() + " " + c.letters() + " " + c.cancelled())
                .toList();
    }

    /** A submission with lines like {@code A1 CN none}: letter, nationality ({@code -}: not told), change, day of issue. */
    private void submitted(String agency, String month, String day, String... lines) {
        house.reports(agency + "," + month + "," + day + "T09:00:00+09:00," + (lines.length == 0) + "," + lines.length);
        house.jdbi.useHandle(h -> {
            long report = h.createQuery("select max(id) from monthly_report")
                    .mapTo(Long.class)
                    .one();
            h.execute(
                    "insert into report_submission (report_id, channel, submitted_by, rule_version, lines)"
                            + " values (?, 'agency', 'test', 'lines-default-1', ?)",
                    report,
                    lines.length);
            for (int i = 0; i < lines.length; i++) {
                String[] parts = lines[i].split(" ");
                h.execute(
                        "insert into report_line (report_id, line_no, letter_number, issued_on, nationality, companions,"
                                + " still_in_japan, change_kind) values (?, ?, ?, ?, ?, 0, false, ?)",
                        report,
                        i + 1,
                        parts[0],
                        parts.length > 3
                                ? LocalDate.parse(parts[3])
                                : YearMonth.parse(month).atDay(10),
                        parts[1].equals("-") ? null : parts[1],
                        parts[2]);
            }
        });
    }
}
