package org.medinbound.guarantor.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medinbound.database.Sql;
import org.medinbound.guarantor.FlaggingRun;

/** Evaluation of flags: one set-based statement for a range of guarantors. */
public final class Flags {
    private static final String EVALUATE = Sql.script(Flags.class, "flags.sql");
    private static final String TELL = Sql.script(Flags.class, "told.sql");

    private Flags() {}

    public static FlaggingRun plan(Handle handle, Instant asOf, int size) {
        long entry = Entries.newest(handle);
        List<FlaggingRun.Part> parts = handle.createQuery("""
                        select min(id), max(id) from (
                          select id, (row_number() over (order by id) - 1) / :size as part from guarantor) g
                        group by part order by part""")
                .bind("size", size)
                .map((r, c) -> new FlaggingRun.Part(r.getLong(1), r.getLong(2)))
                .list();
        return new FlaggingRun(asOf, entry, parts);
    }

    /** Runs write one after the other, part by part; within a part each sees what the other has committed. */
    public static void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtext('guarantor_flag'))");
    }

    /** The instant of the platform's first start on this database. */
    public static Instant goLive(Handle handle) {
        return handle.createQuery("select at from guarantor_go_live")
                .mapTo(Instant.class)
                .one();
    }

    public static FlaggingRun.Counts evaluate(
            Handle handle, FlaggingRun run, FlaggingRun.Part part, Instant goLive, Instant now) {
        // The planner's guesses about functions are far too high, and its statistics are old while the tables fill.
        handle.execute("set local jit = off");
        handle.execute("set local enable_nestloop = off");
        Instant recordedAt = handle.createQuery("select clock_timestamp()")
                .mapTo(Instant.class)
                .one();
        FlaggingRun.Counts written = handle.createQuery(EVALUATE)
                .bind("entry", run.entry())
                .bind("asOf", run.asOf())
                .bind("from", part.from())
                .bind("to", part.to())
                .bind("recordedAt", recordedAt)
                .map((r, c) -> new FlaggingRun.Counts(0, r.getLong("raised"), r.getLong("withdrawn"), 0))
                .one();
        long told = handle.createQuery(TELL)
                .bind("from", part.from())
                .bind("to", part.to())
                .bind("goLive", goLive)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
        long guarantors = handle.createQuery("select count(*) from guarantor where id between :from and :to")
                .bind("from", part.from())
                .bind("to", part.to())
                .mapTo(Long.class)
                .one();
        return new FlaggingRun.Counts(guarantors, written.raised(), written.withdrawn(), told);
    }
}
