package org.medinbound.guarantor.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.guarantor.RuleSet;

/** Lists of rule sets, the newest in force. */
public final class RuleLists {
    private RuleLists() {}

    /** The list in force, by its beginnings. */
    public static List<RuleSet> newest(Handle handle) {
        return handle.createQuery("""
                        select version, valid_from, due_day, reminder_days_before, silent_months, inactivity_months
                        from guarantor_rule_set where list_id = (select max(id) from guarantor_rule_list) order by valid_from""")
                .map((r, c) -> new RuleSet(
                        r.getString(1),
                        YearMonth.from(r.getObject(2, LocalDate.class)),
                        r.getInt(3),
                        r.getInt(4),
                        r.getInt(5),
                        r.getInt(6)))
                .list();
    }

    public static void add(Handle handle, long entry, List<RuleSet> rules) {
        handle.execute("insert into guarantor_rule_list (id) values (?)", entry);
        PreparedBatch batch = handle.prepareBatch(
                "insert into guarantor_rule_set values (:list, :version, :from, :due, :reminder, :silent, :inactivity)");
        for (RuleSet rule : rules) {
            batch.bind("list", entry)
                    .bind("version", rule.version())
                    .bind("from", rule.validFrom().atDay(1))
                    .bind("due", rule.dueDay())
                    .bind("reminder", rule.reminderDaysBefore())
                    .bind("silent", rule.silentMonths())
                    .bind("inactivity", rule.inactivityMonths())
                    .add();
        }
        batch.execute();
    }

    /** Months for which flags stand. */
    public static List<YearMonth> flaggedMonths(Handle handle) {
        return handle.createQuery("""
                        select distinct f.period from guarantor_flag f
                        where not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id) order by 1""")
                .map((r, c) -> YearMonth.from(r.getObject(1, LocalDate.class)))
                .list();
    }
}
