package org.medinbound.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.medinbound.rulebook.RuleBook;
import org.medinbound.rulebook.RuleField;
import org.medinbound.rulebook.RulePage;

/** Deadlines of the registry: the yearly confirmation of contacts with its reminders, and contracts that end soon. */
@ApplicationScoped
public class RegistryBook implements RuleBook {
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int MOST_WEEKS = 26;
    private static final int MOST_DAYS = 90;
    private static final int MOST_REMINDERS = 10;
    private static final int YEAR = 366;

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public boolean monthly() {
        return false;
    }

    @Override
    public List<RuleField> fields() {
        return List.of(
                RuleField.number("confirmMonth", "rulebook.registry.confirmMonth", 1, MONTHS),
                RuleField.number("confirmDay", "rulebook.registry.confirmDay", 1, DAYS),
                RuleField.number("confirmWeeks", "rulebook.registry.confirmWeeks", 1, MOST_WEEKS),
                RuleField.number("remindAfterDays", "rulebook.registry.remindAfterDays", 1, MOST_DAYS),
                RuleField.number("reminders", "rulebook.registry.reminders", 0, MOST_REMINDERS),
                RuleField.number("contractNoticeDays", "rulebook.registry.contractNoticeDays", 1, YEAR));
    }

    @Override
    public List<RulePage> pages(Handle handle) {
        return handle.createQuery("""
                        select version, valid_from, confirm_month, confirm_day, confirm_weeks, remind_after_days, reminders,
                          contract_notice_days
                        from registry_rule order by valid_from desc""")
                .map((r, c) -> new RulePage(
                        r.getString(1),
                        r.getObject(2, LocalDate.class),
                        Map.of(
                                "confirmMonth", r.getString(3),
                                "confirmDay", r.getString(4),
                                "confirmWeeks", r.getString(5),
                                "remindAfterDays", r.getString(6),
                                "reminders", r.getString(7),
                                "contractNoticeDays", r.getString(8))))
                .list();
    }

    @Override
    public void add(Handle handle, RulePage page, String by, Instant now) {
        handle.createUpdate("""
                        insert into registry_rule (version, valid_from, confirm_month, confirm_day, confirm_weeks, remind_after_days,
                          reminders, contract_notice_days)
                        values (:version, :from, :month, :day, :weeks, :remind, :reminders, :notice)""")
                .bind("version", page.version())
                .bind("from", page.validFrom())
                .bind("month", page.number("confirmMonth"))
                .bind("day", page.number("confirmDay"))
                .bind("weeks", page.number("confirmWeeks"))
                .bind("remind", page.number("remindAfterDays"))
                .bind("reminders", page.number("reminders"))
                .bind("notice", page.number("contractNoticeDays"))
                .execute();
    }
}
