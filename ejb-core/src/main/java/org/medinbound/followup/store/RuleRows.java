package org.medinbound.followup.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.followup.Evidence;
import org.medinbound.followup.FlagCase;

/** The rule set behind a flag, as it was known when the flag was recorded. */
public final class RuleRows {
    private RuleRows() {}

    /** @param months how many months ending with the flag's the flag speaks of */
    public record Rule(List<Evidence.RuleValue> values, int months) {}

    public static Rule of(Handle handle, FlagCase flag) {
        @Nullable Long id = flag.flagId();
        return id == null ? ofLines(handle, flag) : ofDeadlines(handle, flag, id);
    }

    private static Rule ofDeadlines(Handle handle, FlagCase flag, long id) {
        return handle.createQuery("""
                        select s.version, to_char(s.valid_from, 'YYYY-MM'), s.due_day, s.reminder_days_before, s.silent_months,
                          s.inactivity_months
                        from guarantor_flag f
                        join guarantor_rule_set s on s.version = f.rule_version and s.list_id <= f.known_entry
                        where f.id = :id order by s.list_id desc limit 1""")
                .bind("id", id)
                .map((r, c) -> new Rule(
                        List.of(
                                new Evidence.RuleValue("version", r.getString(1)),
                                new Evidence.RuleValue("valid-from", r.getString(2)),
                                new Evidence.RuleValue("due-day", r.getString(3)),
                                new Evidence.RuleValue("reminder-days", r.getString(4)),
                                new Evidence.RuleValue("silent-months", r.getString(5)),
                                new Evidence.RuleValue("inactivity-months", r.getString(6))),
                        switch (flag.kind()) {
                            case "silent" -> r.getInt(5);
                            case "inactive" -> r.getInt(6);
                            default -> 1;
                        }))
                .findOne()
                .orElseGet(() -> new Rule(List.of(new Evidence.RuleValue("version", flag.ruleVersion())), 1));
    }

    private static Rule ofLines(Handle handle, FlagCase flag) {
        return handle.createQuery("""
                        select version, to_char(valid_from, 'YYYY-MM'), correction_days from report_rule_set
                        where version = :version""")
                .bind("version", flag.ruleVersion())
                .map((r, c) -> new Rule(
                        List.of(
                                new Evidence.RuleValue("version", r.getString(1)),
                                new Evidence.RuleValue("valid-from", r.getString(2)),
                                new Evidence.RuleValue("correction-days", r.getString(3))),
                        1))
                .one();
    }
}
