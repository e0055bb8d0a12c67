package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.Entries;
import org.medinbound.guarantor.store.RuleLists;
import org.medinbound.shared.BusinessRejection;

/** The rules of reporting in force, and their replacement. Earlier lists stay in the history. */
@Stateless
@UseCase
public class ReportingRules {
    @Inject
    private Jdbi jdbi;

    public ReportingRules() {}

    public ReportingRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The list in force, by its beginnings. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<RuleSet> current() {
        return jdbi.withHandle(RuleLists::newest);
    }

    /**
     * Replaces the whole list.
     *
     * @param retroactive allow that another rule governs a month for which flags stand; the next run withdraws and raises
     * @return false when the list in force says the same already
     * @throws BusinessRejection INVALID for an empty list, something repeated or out of range; CONFLICT for a change of what
     *     governs a flagged month, or of which months its flags count, without {@code retroactive}
     */
    @Requires(Right.GUARANTOR_RULES)
    public boolean replace(List<RuleSet> rules, boolean retroactive) {
        RuleSet.check(rules);
        return jdbi.withHandle(handle -> replace(
                handle,
                rules.stream().sorted(Comparator.comparing(RuleSet::validFrom)).toList(),
                retroactive));
    }

    /** Puts a checked list, by its beginnings, in force. */
    static boolean replace(Handle handle, List<RuleSet> rules, boolean retroactive) {
        Entries.lock(handle);
        List<RuleSet> before = RuleLists.newest(handle);
        if (before.equals(rules)) {
            return false;
        }
        if (!retroactive) {
            List<YearMonth> changed = RuleLists.flaggedMonths(handle).stream()
                    .filter(month -> !sameGoverns(governing(before, month), governing(rules, month))
                            || owesOtherwise(before, rules, month))
                    .toList();
            if (!changed.isEmpty()) {
                throw BusinessRejection.conflict(
                        "rules-govern-flagged", changed.get(0).toString(), changed.size());
            }
        }
        long entry = Entries.open(handle, "rules");
        RuleLists.add(handle, entry, rules);
        Entries.close(handle, entry);
        return true;
    }

    private static boolean sameGoverns(Optional<RuleSet> before, Optional<RuleSet> after) {
        return before.isPresent() && after.isPresent() && before.get().governsLike(after.get());
    }

    /**
     * Does the list's first beginning move among the months a flag of this month looks back on? A month before the first is owed by
     * nobody, and silence and inactivity are counted over owed months, this month's window and that of the month before.
     */
    private static boolean owesOtherwise(List<RuleSet> before, List<RuleSet> after, YearMonth month) {
        YearMonth was = before.isEmpty() ? month : before.get(0).validFrom();
        YearMonth becomes = after.get(0).validFrom();
        if (was.equals(becomes)) {
            return false;
        }
        int longest = governing(before, month)
                .map(rule -> Math.max(rule.silentMonths(), rule.inactivityMonths()))
                .orElse(0);
        YearMonth earlier = was.isBefore(becomes) ? was : becomes;
        YearMonth later = was.isBefore(becomes) ? becomes : was;
        return later.isAfter(month.minusMonths(longest)) && !earlier.isAfter(month);
    }

    /** The newest beginning not after the month governs it. */
    static Optional<RuleSet> governing(List<RuleSet> rules, YearMonth month) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(month))
                .max(Comparator.comparing(RuleSet::validFrom));
    }
}
