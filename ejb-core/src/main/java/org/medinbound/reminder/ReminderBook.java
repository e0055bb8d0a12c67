package org.medinbound.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.medinbound.rulebook.RuleBook;
import org.medinbound.rulebook.RuleField;
import org.medinbound.rulebook.RulePage;

/** When reminders go out, in working days from a due day. */
@ApplicationScoped
public class ReminderBook implements RuleBook {
    private static final int MOST_DAYS = 31;

    @Override
    public String id() {
        return "reminders";
    }

    @Override
    public boolean monthly() {
        return true;
    }

    @Override
    public List<RuleField> fields() {
        return List.of(
                RuleField.number("daysAfter", "rulebook.reminders.daysAfter", 1, MOST_DAYS),
                RuleField.number("correctionDaysBefore", "rulebook.reminders.correctionDaysBefore", 0, MOST_DAYS),
                RuleField.number("correctionDaysAfter", "rulebook.reminders.correctionDaysAfter", 1, MOST_DAYS));
    }

    @Override
    public List<RulePage> pages(Handle handle) {
        return handle.createQuery("""
                        select version, valid_from, days_after, correction_days_before, correction_days_after
                        from reminder_rule order by valid_from desc""")
                .map((r, c) -> new RulePage(
                        r.getString(1),
                        r.getObject(2, LocalDate.class),
                        Map.of(
                                "daysAfter", r.getString(3),
                                "correctionDaysBefore", r.getString(4),
                                "correctionDaysAfter", r.getString(5))))
                .list();
    }

    @Override
    public void add(Handle handle, RulePage page, String by, Instant now) {
        handle.createUpdate("""
                        insert into reminder_rule (version, valid_from, days_after, correction_days_before, correction_days_after,
                          recorded_at, recorded_by)
                        values (:version, :from, :after, :correctionBefore, :correctionAfter, :now, :by)""")
                .bind("version", page.version())
                .bind("from", page.validFrom())
                .bind("after", page.number("daysAfter"))
                .bind("correctionBefore", page.number("correctionDaysBefore"))
                .bind("correctionAfter", page.number("correctionDaysAfter"))
                .bind("now", now)
                .bind("by", by)
                .execute();
    }
}
