package org.medinbound.guarantor.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.MinistryDecision;

/** Decisions of the ministry. */
public final class Decisions {
    private static final String PURPOSE = "ministry-decision";

    private Decisions() {}

    /**
     * A decision to be added.
     *
     * @param way and who said it: as {@link MinistryDecision} names them
     */
    public record Added(
            long item,
            int number,
            String decision,
            LocalDate on,
            String words,
            String way,
            @Nullable String decidedBy,
            @Nullable UUID file) {}

    public static List<MinistryDecision> of(Handle handle, SystemVault vault, List<Long> items) {
        return handle.createQuery("""
                        select d.id, d.number, d.decision, d.decided_on, d.words, d.recorded_at, coalesce(b.name, d.recorded_by),
                          d.way, d.decided_by_sealed, d.file_id, d.taken_up_at, coalesce(t.name, d.taken_up_by)
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
                        r.getString(8),
                        opened(vault, r.getBytes(9)),
                        r.getObject(10, UUID.class),
                        Standing.instantOrNull(r, 11),
                        r.getString(12)))
                .list();
    }

    private static @Nullable String opened(SystemVault vault, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(PURPOSE, sealed);
    }

    /** The file of a decision, if it has one. */
    public static Optional<UUID> file(Handle handle, long decision) {
        return handle.createQuery("select file_id from ministry_decision where id = :id and file_id is not null")
                .bind("id", decision)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Keeps other decisions about the item out until the transaction ends; false when there is no such item. */
    public static boolean lock(Handle handle, long item) {
        return handle.createQuery("select id from guarantor_escalation where id = :id for update")
                .bind("id", item)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Answers with its key. */
    public static long add(Handle handle, SystemVault vault, Added added, String by, Instant now) {
        String decidedBy = added.decidedBy();
        return handle.createQuery("""
                        insert into ministry_decision (escalation_id, number, decision, decided_on, words, way, decided_by_sealed,
                          file_id, recorded_at, recorded_by)
                        values (:item, :number, :decision, :on, :words, :way, :decidedBy, :file, :now, :by) returning id""")
                .bind("item", added.item())
                .bind("number", added.number())
                .bind("decision", added.decision())
                .bind("on", added.on())
                .bind("words", added.words())
                .bind("way", added.way())
                .bind("decidedBy", decidedBy == null ? null : vault.seal(PURPOSE, decidedBy))
                .bind("file", added.file())
                .bind("now", now)
                .bind("by", by)
                .mapTo(Long.class)
                .one();
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
