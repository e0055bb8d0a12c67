package org.medinbound.guarantor.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medinbound.guarantor.MinistryDecision;

/** Decisions of the ministry. */
public final class Decisions {
    private Decisions() {}

    public static List<MinistryDecision> of(Handle handle, List<Long> items) {
        return handle.createQuery("""
                        select d.id, d.number, d.decision, d.decided_on, d.words, d.recorded_at, coalesce(b.name, d.recorded_by),
                          d.taken_up_at, coalesce(t.name, d.taken_up_by)
                        from ministry_decision d
                        left join flag_officer b on b.actor = d.recorded_by
                        left join flag_officer t on t.actor = d.taken_up_by
                        where d.escalation_id = any(:items) order by d.recorded_at, d.id""")
                .bindArray("items", Long.class, items)
                .map((r, c) -> new MinistryDecision(
                        r.getLong(1),
                        r.getInt(2),
                        r.getString(3),
                        r.getObject(4, LocalDate.class),
                        r.getString(5),
                        Standing.instant(r, 6),
                        r.getString(7),
                        Standing.instantOrNull(r, 8),
                        r.getString(9)))
                .list();
    }

    /** Keeps other decisions about the item out until the transaction ends; false when there is no such item. */
    public static boolean lock(Handle handle, long item) {
        return handle.createQuery("select id from guarantor_escalation where id = :id for update")
                .bind("id", item)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    public static void add(
            Handle handle, long item, int number, String decision, LocalDate on, String words, String by, Instant now) {
        handle.createUpdate("""
                        insert into ministry_decision (escalation_id, number, decision, decided_on, words, recorded_at, recorded_by)
                        values (:item, :number, :decision, :on, :words, :now, :by)""")
                .bind("item", item)
                .bind("number", number)
                .bind("decision", decision)
                .bind("on", on)
                .bind("words", words)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    public static void takeUp(Handle handle, long decision, String by, Instant now) {
        handle.createUpdate("""
                        update ministry_decision set taken_up_at = :now, taken_up_by = :by
                        where id = :id and taken_up_at is null""")
                .bind("id", decision)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }
}
