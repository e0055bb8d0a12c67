package org.medinbound.guarantor;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Rules of reporting for the months from {@code validFrom} until the next rule set begins. The ministry's values are not public;
 * the shipped set is provisional and is replaced as data.
 *
 * @param version name, printed with each flag
 * @param validFrom first month it governs
 * @param dueDay day of the following month (1 to 31, cut to that month's last day, moved to the next working day)
 * @param reminderDaysBefore working days before the due day on which a reminder goes out
 * @param silentMonths so many months without a report raise {@code silent}
 * @param inactivityMonths so many months without a letter of guarantee raise {@code inactive}
 */
public record RuleSet(
        String version,
        YearMonth validFrom,
        int dueDay,
        int reminderDaysBefore,
        int silentMonths,
        int inactivityMonths) {

    /** Values of a rule set that names only its version and beginning. */
    public static final int DEFAULT_DUE_DAY = 10;

    public static final int DEFAULT_REMINDER_DAYS = 5;
    public static final int DEFAULT_SILENT_MONTHS = 3;
    public static final int DEFAULT_INACTIVITY_MONTHS = 12;

    private static final int LONGEST_VERSION = 60;
    private static final int MOST_REMINDER_DAYS = 31;
    private static final int MOST_MONTHS = 120;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    /** Do both govern a month in the same way? Where they begin does not matter. */
    public boolean governsLike(RuleSet other) {
        return version.equals(other.version)
                && dueDay == other.dueDay
                && reminderDaysBefore == other.reminderDaysBefore
                && silentMonths == other.silentMonths
                && inactivityMonths == other.inactivityMonths;
    }

    /** Refuses an empty list, a repeated version or beginning, and values out of range, all at once. */
    static void check(List<RuleSet> rules) {
        List<Problem> problems = new ArrayList<>();
        if (rules.isEmpty()) {
            problems.add(Problem.of("rules-empty", null));
        }
        Set<String> versions = new HashSet<>();
        Set<YearMonth> beginnings = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleSet rule = rules.get(i);
            String at = "[" + i + "].";
            if (rule.version.isBlank()
                    || rule.version.length() > LONGEST_VERSION
                    || rule.version.chars().anyMatch(Character::isISOControl)) {
                problems.add(Problem.of("rules-version", at + "version", LONGEST_VERSION));
            } else if (!versions.add(rule.version)) {
                problems.add(Problem.of("rules-version-twice", at + "version", rule.version));
            }
            if (!beginnings.add(rule.validFrom)) {
                problems.add(Problem.of("rules-begin-twice", at + "validFrom", rule.validFrom.toString()));
            }
            range(problems, at + "validFrom", rule.validFrom.getYear(), FIRST_YEAR, LAST_YEAR);
            range(problems, at + "dueDay", rule.dueDay, 1, 31);
            range(problems, at + "reminderDaysBefore", rule.reminderDaysBefore, 0, MOST_REMINDER_DAYS);
            range(problems, at + "silentMonths", rule.silentMonths, 1, MOST_MONTHS);
            range(problems, at + "inactivityMonths", rule.inactivityMonths, 1, MOST_MONTHS);
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void range(List<Problem> problems, String field, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(Problem.of("rules-range", field, least, most));
        }
    }
}
