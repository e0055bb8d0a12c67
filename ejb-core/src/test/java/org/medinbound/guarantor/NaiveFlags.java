package org.medinbound.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/** The rules of the contract written down a second time, sentence by sentence, slow and plain: what the set-based one must equal. */
final class NaiveFlags {
    record Guarantor(String number, LocalDate registeredOn, LocalDate deregisteredOn) {}

    record Report(String number, YearMonth period, Instant receivedAt, int guarantees) {}

    private final WorkingDays calendar;
    private final List<RuleSet> rules;
    private final List<Report> reports;

    NaiveFlags(WorkingDays calendar, List<RuleSet> rules, List<Report> reports) {
        this.calendar = calendar;
        this.rules = rules;
        this.reports = reports;
    }

    String flags(List<Guarantor> registry, Instant asOf) {
        List<FlagRow> rows = new ArrayList<>();
        for (Guarantor g : registry) {
            for (YearMonth m = first(); m.isBefore(month(asOf)); m = m.plusMonths(1)) {
                if (owes(g, m)) {
                    raise(rows, g, m, asOf);
                }
            }
        }
        rows.sort(Comparator.comparing(FlagRow::number)
                .thenComparing(FlagRow::period)
                .thenComparing(FlagRow::kind));
        StringBuilder csv = new StringBuilder(FlagRow.HEADER);
        rows.forEach(row -> csv.append(row.csv()));
        return csv.toString();
    }

    private void raise(List<FlagRow> rows, Guarantor g, YearMonth m, Instant asOf) {
        Instant k = cutoff(dueAt(m));
        Instant next = cutoff(dueAt(m.plusMonths(1)));
        Optional<Instant> first = firstReceived(g, m);
        if (k.isBefore(next) && !receivedBy(g, m, k)) {
            add(rows, g, m, "overdue", k, null, asOf);
        }
        if (!receivedBy(g, m, next)) {
            add(rows, g, m, "missing", next, null, asOf);
        }
        if (first.isPresent() && !first.get().isBefore(dueAt(m))) {
            add(rows, g, m, "late", cutoff(first.get()), first.get(), asOf);
        }
        if (silent(g, m) && !silent(g, m.minusMonths(1))) {
            add(rows, g, m, "silent", k, null, asOf);
        }
        if (inactive(g, m) && !inactive(g, m.minusMonths(1))) {
            add(rows, g, m, "inactive", k, null, asOf);
        }
    }

    private void add(
            List<FlagRow> rows, Guarantor g, YearMonth m, String kind, Instant raisedAt, Instant first, Instant asOf) {
        if (!raisedAt.isAfter(asOf)) {
            rows.add(new FlagRow(
                    g.number(),
                    m,
                    kind,
                    raisedAt,
                    dueAt(m),
                    first,
                    rule(m).orElseThrow().version()));
        }
    }

    String status(List<Guarantor> registry, YearMonth m, Instant at) {
        StringBuilder csv = new StringBuilder(StatusRow.HEADER);
        registry.stream()
                .sorted(Comparator.comparing(Guarantor::number))
                .filter(g -> owes(g, m))
                .forEach(g -> {
                    Optional<Instant> first = firstReceived(g, m).filter(received -> !received.isAfter(at));
                    String status;
                    if (first.isPresent()) {
                        status = first.get().isBefore(dueAt(m)) ? "on_time" : "late";
                    } else if (at.isBefore(dueAt(m))) {
                        status = "not_due";
                    } else {
                        status = at.isBefore(dueAt(m.plusMonths(1))) ? "overdue" : "missing";
                    }
                    csv.append(new StatusRow(g.number(), status, dueAt(m), first.orElse(null)).csv());
                });
        return csv.toString();
    }

    private boolean silent(Guarantor g, YearMonth q) {
        Optional<RuleSet> rule = rule(q);
        if (rule.isEmpty()) {
            return false;
        }
        for (int back = 0; back < rule.get().silentMonths(); back++) {
            YearMonth m = q.minusMonths(back);
            if (!owes(g, m) || receivedBy(g, m, cutoff(dueAt(q)))) {
                return false;
            }
        }
        return true;
    }

    private boolean inactive(Guarantor g, YearMonth q) {
        Optional<RuleSet> rule = rule(q);
        if (rule.isEmpty()) {
            return false;
        }
        long sum = 0;
        for (int back = 0; back < rule.get().inactivityMonths(); back++) {
            YearMonth m = q.minusMonths(back);
            if (!owes(g, m)) {
                return false;
            }
            sum += latestGuarantees(g, m, cutoff(dueAt(q)));
        }
        return sum == 0;
    }

    private int latestGuarantees(Guarantor g, YearMonth m, Instant by) {
        return reports.stream()
                .filter(r -> r.number().equals(g.number()) && r.period().equals(m))
                .filter(r -> !r.receivedAt().isAfter(by))
                .max(Comparator.comparing(Report::receivedAt))
                .map(Report::guarantees)
                .orElse(0);
    }

    private boolean owes(Guarantor g, YearMonth m) {
        return rule(m).isPresent()
                && !g.registeredOn().isAfter(m.atEndOfMonth())
                && (g.deregisteredOn() == null || !g.deregisteredOn().isBefore(m.atDay(1)));
    }

    private Optional<Instant> firstReceived(Guarantor g, YearMonth m) {
        return reports.stream()
                .filter(r -> r.number().equals(g.number()) && r.period().equals(m))
                .map(Report::receivedAt)
                .min(Comparator.naturalOrder());
    }

    private boolean receivedBy(Guarantor g, YearMonth m, Instant by) {
        return firstReceived(g, m).filter(first -> !first.isAfter(by)).isPresent();
    }

    Instant dueAt(YearMonth m) {
        YearMonth after = m.plusMonths(1);
        LocalDate day = after.atDay(Math.min(rule(m).orElseThrow().dueDay(), after.lengthOfMonth()));
        return calendar.onOrAfter(day)
                .plusDays(1)
                .atStartOfDay(SystemClock.TOKYO)
                .toInstant();
    }

    static Instant cutoff(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, SystemClock.TOKYO);
        LocalDateTime today = local.toLocalDate().atTime(LocalTime.of(6, 0));
        return (local.isAfter(today) ? today.plusDays(1) : today)
                .atZone(SystemClock.TOKYO)
                .toInstant();
    }

    private Optional<RuleSet> rule(YearMonth m) {
        return ReportingRules.governing(rules, m);
    }

    private YearMonth first() {
        return rules.stream()
                .map(RuleSet::validFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(SystemClock.TOKYO));
    }
}
