package org.medinbound.guarantor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.WorkingDays;

/** The set-based evaluation against the plain one, on random registries, rules, reports, corrections of all of them, and instants. */
class FlagsPropertyTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 9);
    private static final int MONTHS = 14;

    private record Replay(Instant asOf, Instant knownAt, String flags) {}

    private final Map<String, NaiveFlags.Guarantor> registry = new TreeMap<>();
    private final Map<String, NaiveFlags.Report> reports = new LinkedHashMap<>();
    private List<RuleSet> rules = List.of();
    private Random random = new Random();
    private final Registry database = new Registry();
    private final WorkingDays calendar = new Holidays(database.jdbi).workingDays();

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theSetBasedEvaluationEqualsThePlainOne(@ForAll long seed) {
        random = new Random(seed);
        database.clear();
        registry.clear();
        reports.clear();
        changeRules();
        changeRegistry();
        List<Replay> replays = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            switch (random.nextInt(5)) {
                case 0 -> changeRules();
                case 1 -> changeRegistry();
                default -> addReports(2 + random.nextInt(25));
            }
            replays.add(runAndCompare());
            compareStatus();
        }
        for (Replay replay : replays) {
            assertThat(database.flags(replay.asOf().toString(), replay.knownAt()))
                    .as("as known at %s", replay.knownAt())
                    .isEqualTo(replay.flags());
        }
    }

    private Replay runAndCompare() {
        Instant asOf = instant(FIRST.plusMonths(4 + random.nextInt(MONTHS)));
        database.run(asOf);
        String expected = naive().flags(List.copyOf(registry.values()), asOf);
        assertThat(database.flags(asOf.toString())).isEqualTo(expected);
        assertThat(database.run(asOf)).matches(counts -> counts.raised() == 0 && counts.withdrawn() == 0);
        return new Replay(asOf, database.databaseNow(), expected);
    }

    private void compareStatus() {
        YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
        Instant at = instant(month.plusMonths(1 + random.nextInt(2)));
        String expected = rules.stream().noneMatch(rule -> !rule.validFrom().isAfter(month))
                ? StatusRow.HEADER
                : naive().status(List.copyOf(registry.values()), month, at);
        assertThat(database.status(month.toString(), at.toString(), null)).isEqualTo(expected);
    }

    private NaiveFlags naive() {
        return new NaiveFlags(calendar, rules, List.copyOf(reports.values()));
    }

    private void changeRules() {
        Map<YearMonth, RuleSet> list = new TreeMap<>();
        int sets = 1 + random.nextInt(3);
        for (int i = 0; i < sets; i++) {
            YearMonth from = FIRST.plusMonths(i == 0 ? random.nextInt(3) - 1 : random.nextInt(MONTHS));
            int dueDay = random.nextInt(4) == 0 ? 31 : 1 + random.nextInt(31);
            list.put(from, new RuleSet("v" + i, from, dueDay, 5, 1 + random.nextInt(4), 1 + random.nextInt(6)));
        }
        rules = List.copyOf(list.values());
        database.rules(true, rules.toArray(RuleSet[]::new));
    }

    private void changeRegistry() {
        StringBuilder csv = new StringBuilder(String.join(",", GuarantorImport.COLUMNS)).append('\n');
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            String number = "B-" + i;
            LocalDate from = day(FIRST.minusMonths(2).plusMonths(random.nextInt(8)));
            LocalDate to =
                    random.nextInt(3) > 0 ? null : day(YearMonth.from(from).plusMonths(random.nextInt(12)));
            if (to != null && to.isBefore(from)) {
                to = from;
            }
            registry.put(number, new NaiveFlags.Guarantor(number, from, to));
            String status = to == null ? random.nextBoolean() ? "active" : "suspended" : "deregistered";
            csv.append("%s,架空%d,,%s,%s,%s,,,en\n".formatted(number, i, status, from, to == null ? "" : to));
        }
        database.guarantors(csv.toString());
    }

    private void addReports(int count) {
        StringBuilder csv = new StringBuilder("guarantees,nil,received_at,period,number\n");
        List<String> numbers = List.copyOf(registry.keySet());
        for (int i = 0; i < count; i++) {
            String number = numbers.get(random.nextInt(numbers.size()));
            YearMonth period = FIRST.plusMonths(random.nextInt(MONTHS) - 1);
            Instant at = instant(period.plusMonths(random.nextInt(6) == 0 ? random.nextInt(5) : 1));
            int guarantees = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
            NaiveFlags.Report report = new NaiveFlags.Report(number, period, at, guarantees);
            if (YearMonth.from(at.atOffset(ZoneOffset.ofHours(9))).isBefore(period)
                    || reports.putIfAbsent(number + period + at, report) != null) {
                continue;
            }
            csv.append("%d,%s,%s,%s,%s\n"
                    .formatted(guarantees, guarantees == 0 && random.nextBoolean(), zoned(at), period, number));
        }
        database.reports(csv.toString());
    }

    /** An instant of the month, often at or beside one that matters: due, cut-off, month's end. */
    private Instant instant(YearMonth month) {
        Instant near;
        if (random.nextInt(3) > 0 && !month.minusMonths(1).isBefore(rules.get(0).validFrom())) {
            Instant due = naive().dueAt(month.minusMonths(1));
            near = random.nextBoolean() ? due : NaiveFlags.cutoff(due);
        } else {
            near = month.atDay(1 + random.nextInt(28))
                    .atTime(random.nextInt(24), 0)
                    .toInstant(ZoneOffset.ofHours(9));
        }
        return switch (random.nextInt(5)) {
            case 0 -> near.minusSeconds(1);
            case 1 -> near.plusSeconds(1);
            case 2 -> near.minus(Duration.ofNanos(1000));
            case 3 -> near.plusSeconds(random.nextInt(90_000));
            default -> near;
        };
    }

    private String zoned(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.ofTotalSeconds(60 * 15 * (random.nextInt(80) - 36)))
                .toString();
    }

    private LocalDate day(YearMonth month) {
        return switch (random.nextInt(3)) {
            case 0 -> month.atDay(1);
            case 1 -> month.atEndOfMonth();
            default -> month.atDay(1 + random.nextInt(28));
        };
    }
}
