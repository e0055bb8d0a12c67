package org.medinbound.guarantor.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who receives the digest, and what stood in which. */
public final class DigestRows {
    private DigestRows() {}

    /**
     * An item that an officer has neither read nor been sent.
     *
     * @param flagKind kind of the flag, or null for other items
     */
    public record Due(
            long item,
            String mailbox,
            String language,
            String kind,
            String what,
            @Nullable String flagKind) {}

    public static List<UUID> readers(Handle handle) {
        return handle.createQuery("select distinct account_id from ministry_digest_due order by account_id")
                .mapTo(UUID.class)
                .list();
    }

    /** What is new for the officer; a second run waits and then finds nothing. */
    public static List<Due> take(Handle handle, UUID account) {
        handle.createQuery("select account_id from ministry_digest_reader where account_id = :account for update")
                .bind("account", account)
                .mapTo(UUID.class)
                .findOne();
        return handle.createQuery("""
                        select d.escalation_id, d.mailbox, d.language, d.kind, d.what, f.kind as flag_kind
                        from ministry_digest_due d
                        join guarantor_escalation e on e.id = d.escalation_id
                        left join guarantor_flag f on f.id = e.flag_id
                        where d.account_id = :account order by d.kind, f.kind, d.what desc, d.told_at, d.escalation_id""")
                .bind("account", account)
                .map((r, c) -> new Due(
                        r.getLong(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5), r.getString(6)))
                .list();
    }

    public static void record(Handle handle, UUID account, List<Due> due, UUID mail, Instant now) {
        handle.createUpdate("""
                        insert into ministry_digest_item (account_id, escalation_id, mail_id, queued_at)
                        select :account, i, :mail, :now from unnest(:items) i""")
                .bind("account", account)
                .bind("mail", mail)
                .bind("now", now)
                .bindArray("items", Long.class, due.stream().map(Due::item).toList())
                .execute();
    }

    public static boolean subscribed(Handle handle, UUID account) {
        return handle.createQuery("select exists (select 1 from ministry_digest_reader where account_id = :account)")
                .bind("account", account)
                .mapTo(Boolean.class)
                .one();
    }

    public static void subscribe(Handle handle, UUID account, boolean wanted, Instant now) {
        String statement = wanted
                ? "insert into ministry_digest_reader (account_id, since) values (:account, :now) on conflict do nothing"
                : "delete from ministry_digest_reader where account_id = :account and since <= :now";
        handle.createUpdate(statement).bind("account", account).bind("now", now).execute();
    }
}
