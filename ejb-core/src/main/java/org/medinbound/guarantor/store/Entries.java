package org.medinbound.guarantor.store;

import org.jdbi.v3.core.Handle;
import org.medinbound.access.Actors;

/**
 * Entries number the acts of recording in the order of their commits: each takes a lock until its transaction ends. So whoever
 * sees entry n sees all facts of every entry up to n and can leave out later ones: an import is known as a whole or not at all.
 */
public final class Entries {
    private Entries() {}

    /** Waits for other acts of recording; to be called before anything is compared with what is stored. */
    public static void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtext('guarantor_entry'))");
    }

    /** A new entry; the caller holds the lock. */
    public static long open(Handle handle, String kind) {
        return handle.createQuery("""
                        insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), :kind, :actor)
                        returning id""")
                .bind("kind", kind)
                .bind("actor", Actors.current().id())
                .mapTo(Long.class)
                .one();
    }

    /** Dates the entry, last thing before the commit, later than every earlier one. */
    public static void close(Handle handle, long entry) {
        handle.createUpdate("""
                        update guarantor_entry set recorded_at = greatest(clock_timestamp(),
                          (select max(e.recorded_at) + interval '1 microsecond' from guarantor_entry e where e.id < :entry))
                        where id = :entry""").bind("entry", entry).execute();
    }

    /** The newest entry whose facts are known. */
    public static long newest(Handle handle) {
        return handle.createQuery("select max(id) from guarantor_entry")
                .mapTo(Long.class)
                .one();
    }
}
