package org.medinbound.reporting.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineRule;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.ReportLine;
import org.medinbound.reporting.Severity;

/**
 * The checks that need nothing but the report itself. Each follows from a dated rule; what the database could not hold is
 * refused whatever the rules say.
 */
public final class LineChecks {
    private static final List<LineField> WANTED = List.of(
            LineField.ISSUED,
            LineField.NATIONALITY,
            LineField.BIRTH,
            LineField.SEX,
            LineField.VISA,
            LineField.STAY,
            LineField.HOSPITAL,
            LineField.PURPOSE);
    private static final int LONGEST_LIFE = 120;

    private final LineRuleSet rules;
    private final YearMonth period;
    private final LocalDate receivedOn;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Checks of one report.
     *
     * @param receivedOn the day of receipt in Tokyo; nothing reported can lie after it
     */
    public LineChecks(LineRuleSet rules, YearMonth period, LocalDate receivedOn) {
        this.rules = rules;
        this.period = period;
        this.receivedOn = receivedOn;
    }

    /** A line of the report with its number. */
    public record Numbered(int no, String place, LineReader.Reading reading) {
        public ReportLine line() {
            return reading.line();
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Checks the next line. */
    public void check(Numbered numbered) {
        new OneLine(numbered).check();
    }

    private final class OneLine {
        private final int no;
        private final ReportLine line;
        private final LineReader.Reading reading;

        OneLine(Numbered numbered) {
            this.no = numbered.no();
            this.reading = numbered.reading();
            this.line = reading.line();
        }

        void check() {
            for (LineReader.Unread unread : reading.unread()) {
                always("value-unreadable", unread.field(), unread.kind());
            }
            number();
            if (!line.isCancelled()) {
                WANTED.stream()
                        .filter(field -> typed(field).isEmpty())
                        .forEach(field -> add("field-missing", field, field.code()));
            }
            if (line.companionNames().size() < line.companions()) {
                add(
                        "companion-unnamed",
                        LineField.COMPANION_NAMES,
                        String.valueOf(line.companions()),
                        String.valueOf(line.companionNames().size()));
            }
            dates();
            entry();
            stay();
            departure();
        }

        private void number() {
            String number = line.number();
            if (number == null) {
                if (typed(LineField.NUMBER).isEmpty()) {
                    always("number-missing", LineField.NUMBER);
                }
                return;
            }
            Integer before = numbers.putIfAbsent(number, no);
            if (before != null) {
                always("number-twice", LineField.NUMBER, String.valueOf(before));
            }
        }

        private void dates() {
            Integer birth = line.birthYear();
            if (birth != null && (birth > receivedOn.getYear() || birth < receivedOn.getYear() - LONGEST_LIFE)) {
                always("birth-year-impossible", LineField.BIRTH);
            }
            LocalDate issued = line.issuedOn();
            if (issued != null && issued.isAfter(period.atEndOfMonth())) {
                add("issued-after-month", LineField.ISSUED, period.toString());
            }
            future(LineField.ISSUED, issued);
            future(LineField.ENTRY, line.enteredOn());
            future(LineField.DEPARTURE, line.departedOn());
            LocalDate entered = line.enteredOn();
            LocalDate departed = line.departedOn();
            if (entered != null && departed != null && departed.isBefore(entered)) {
                always("departure-before-entry", LineField.DEPARTURE, entered.toString());
            }
        }

        private void future(LineField field, @Nullable LocalDate day) {
            if (day != null && day.isAfter(receivedOn)) {
                add("date-in-future", field, receivedOn.toString());
            }
        }

        private void entry() {
            LocalDate issued = line.issuedOn();
            LocalDate entered = line.enteredOn();
            if (issued == null || line.isCancelled()) {
                return;
            }
            if (entered == null) {
                rule("entry-missing").ifPresent(rule -> {
                    if (line.departedOn() != null
                            || !issued.plusMonths(amount(rule)).isAfter(period.atEndOfMonth())) {
                        add("entry-missing", LineField.ENTRY, String.valueOf(amount(rule)));
                    }
                });
                return;
            }
            if (entered.isBefore(issued)) {
                add("entry-before-issue", LineField.ENTRY, issued.toString());
            }
            rule("entry-after-validity").ifPresent(rule -> {
                if (entered.isAfter(issued.plusMonths(amount(rule)))) {
                    add("entry-after-validity", LineField.ENTRY, String.valueOf(amount(rule)), issued.toString());
                }
            });
        }

        private void stay() {
            var stay = line.stay();
            if (stay == null) {
                return;
            }
            rule("stay-too-long-multiple").ifPresent(rule -> {
                if ("multiple".equals(line.visa()) && stay.isLongerThanDays(amount(rule))) {
                    add("stay-too-long-multiple", LineField.STAY, String.valueOf(amount(rule)));
                }
            });
            rule("stay-too-long-recuperation").ifPresent(rule -> {
                if ("recuperation".equals(line.purpose()) && stay.isLongerThanDays(amount(rule))) {
                    add("stay-too-long-recuperation", LineField.STAY, String.valueOf(amount(rule)));
                }
            });
            rule("stay-too-long").ifPresent(rule -> {
                if (stay.isLongerThanMonths(amount(rule))) {
                    add("stay-too-long", LineField.STAY, String.valueOf(amount(rule)));
                }
            });
        }

        private void departure() {
            LocalDate end = line.stayEnd();
            LocalDate departed = line.departedOn();
            if (end == null || line.isCancelled()) {
                return;
            }
            if (departed != null && departed.isAfter(end)) {
                add("stay-exceeded", LineField.DEPARTURE, end.toString());
            }
            if (departed == null && line.explanation() == null && !end.isAfter(period.atEndOfMonth())) {
                add("departure-missing", LineField.DEPARTURE, end.toString());
            }
        }

        private String typed(LineField field) {
            return reading.typed().get(field);
        }

        private void add(String code, LineField field, String... arguments) {
            rule(code).ifPresent(rule -> put(rule, field, arguments));
        }

        /** What could not be stored is refused even if the rules are silent about it. */
        private void always(String code, LineField field, String... arguments) {
            put(new LineRule(code, Severity.REFUSE, null), field, arguments);
        }

        private void put(LineRule rule, LineField field, String... arguments) {
            LineText text = reading.typed();
            findings.add(new Finding(
                    no,
                    line.number(),
                    field,
                    rule.code(),
                    rule.severity(),
                    field.isPersonal() ? null : text.get(field),
                    List.of(arguments)));
        }
    }

    private Optional<LineRule> rule(String code) {
        return rules.rule(code);
    }

    private static int amount(LineRule rule) {
        Integer amount = rule.amount();
        return amount == null ? 1 : amount;
    }
}
