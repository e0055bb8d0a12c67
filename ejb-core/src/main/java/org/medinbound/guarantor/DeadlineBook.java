package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.medinbound.guarantor.store.RuleLists;
import org.medinbound.rulebook.RuleBook;
import org.medinbound.rulebook.RuleField;
import org.medinbound.rulebook.RulePage;

/**
 * Deadlines of monthly reports. A released version is added to the list in force, under the same checks as a list of the operators:
 * it never changes what governs a month for which flags stand.
 */
@ApplicationScoped
public class DeadlineBook implements RuleBook {
    private static final int DAYS = 31;
    private static final int MOST_MONTHS = 120;

    @Override
    public String id() {
        return "report-deadlines";
    }

    @Override
    public boolean monthly() {
        return true;
    }

    @Override
    public List<RuleField> fields() {
        return List.of(
                RuleField.number("dueDay", "rulebook.report-deadlines.dueDay", 1, DAYS),
                RuleField.number("reminderDaysBefore", "rulebook.report-deadlines.reminderDaysBefore", 0, DAYS),
                RuleField.number("silentMonths", "rulebook.report-deadlines.silentMonths", 1, MOST_MONTHS),
                RuleField.number("inactivityMonths", "rulebook.report-deadlines.inactivityMonths", 1, MOST_MONTHS));
    }

    @Override
    public List<RulePage> pages(Handle handle) {
        return RuleLists.newest(handle).stream()
                .sorted(Comparator.comparing(RuleSet::validFrom).reversed())
                .map(set -> new RulePage(
                        set.version(),
                        set.validFrom().atDay(1),
                        Map.of(
                                "dueDay", String.valueOf(set.dueDay()),
                                "reminderDaysBefore", String.valueOf(set.reminderDaysBefore()),
                                "silentMonths", String.valueOf(set.silentMonths()),
                                "inactivityMonths", String.valueOf(set.inactivityMonths()))))
                .toList();
    }

    @Override
    public void add(Handle handle, RulePage page, String by, Instant now) {
        List<RuleSet> list = new ArrayList<>(RuleLists.newest(handle));
        list.add(new RuleSet(
                page.version(),
                YearMonth.from(page.validFrom()),
                page.number("dueDay"),
                page.number("reminderDaysBefore"),
                page.number("silentMonths"),
                page.number("inactivityMonths")));
        RuleSet.check(list);
        ReportingRules.replace(
                handle,
                list.stream().sorted(Comparator.comparing(RuleSet::validFrom)).toList(),
                false);
    }
}
