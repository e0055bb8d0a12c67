package org.medinbound.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.medinbound.reporting.store.RuleRows;
import org.medinbound.rulebook.RuleBook;
import org.medinbound.rulebook.RuleField;
import org.medinbound.rulebook.RulePage;

/**
 * The checks of the lines: how much each weighs, its number, and the time for a correction. Checks without which a line means
 * nothing always refuse and are not offered.
 */
@ApplicationScoped
public class LineRuleBook implements RuleBook {
    private static final String OFF = "off";
    private static final String YES = "yes";
    private static final int MOST_CORRECTION_DAYS = 60;
    private static final int MOST = 999;

    /** As the table's check demands. */
    private static final List<String> ALWAYS_REFUSED = List.of(
            "value-unreadable", "number-missing", "number-twice", "departure-before-entry", "birth-year-impossible");

    private static final List<String> CODES = List.of(
            "issued-after-month",
            "date-in-future",
            "field-missing",
            "hospital-unknown",
            "companion-unnamed",
            "entry-before-issue",
            "entry-after-validity",
            "entry-missing",
            "stay-too-long-multiple",
            "stay-too-long-recuperation",
            "stay-too-long",
            "stay-exceeded",
            "departure-missing",
            "reported-by-other",
            "number-reused",
            "letter-left-out",
            "departure-left-out",
            "issued-before-month");

    private static final List<String> WITH_AMOUNT = List.of(
            "entry-after-validity",
            "entry-missing",
            "stay-too-long-multiple",
            "stay-too-long-recuperation",
            "stay-too-long");

    @Override
    public String id() {
        return "report-lines";
    }

    @Override
    public boolean monthly() {
        return true;
    }

    @Override
    public List<RuleField> fields() {
        List<RuleField> fields = new ArrayList<>();
        fields.add(RuleField.number("correctionDays", "rulebook.report-lines.correctionDays", 1, MOST_CORRECTION_DAYS));
        fields.add(RuleField.choice("provisional", "rulebook.report-lines.provisional", YES, "no"));
        for (String code : CODES) {
            String name = "reporting.rule." + code + ".name";
            fields.add(RuleField.choice(code, name, "refuse", "correct", "note", OFF));
            if (WITH_AMOUNT.contains(code)) {
                fields.add(RuleField.number(amount(code), name, 1, MOST));
            }
        }
        return fields;
    }

    private static String amount(String code) {
        return code + "-amount";
    }

    @Override
    public List<RulePage> pages(Handle handle) {
        return RuleRows.all(handle).stream().map(LineRuleBook::page).toList();
    }

    private static RulePage page(LineRuleSet set) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("correctionDays", String.valueOf(set.correctionDays()));
        values.put("provisional", set.provisional() ? YES : "no");
        for (String code : CODES) {
            values.put(code, set.rule(code).map(rule -> rule.severity().code()).orElse(OFF));
            if (WITH_AMOUNT.contains(code)) {
                values.put(
                        amount(code),
                        set.rule(code)
                                .map(LineRule::amount)
                                .map(String::valueOf)
                                .orElse(""));
            }
        }
        return new RulePage(set.version(), set.validFrom().atDay(1), values);
    }

    @Override
    public void add(Handle handle, RulePage page, String by, Instant now) {
        List<LineRule> rules = new ArrayList<>();
        ALWAYS_REFUSED.forEach(code -> rules.add(new LineRule(code, Severity.REFUSE, null)));
        for (String code : CODES) {
            if (!page.text(code).equals(OFF)) {
                rules.add(new LineRule(
                        code,
                        Severity.of(page.text(code)),
                        WITH_AMOUNT.contains(code) ? Integer.valueOf(page.number(amount(code))) : null));
            }
        }
        RuleRows.add(
                handle,
                new LineRuleSet(
                        page.version(),
                        YearMonth.from(page.validFrom()),
                        page.number("correctionDays"),
                        page.text("provisional").equals(YES),
                        rules),
                by,
                now);
    }
}
