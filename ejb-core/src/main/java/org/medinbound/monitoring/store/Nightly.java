package org.medinbound.monitoring.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.database.Sql;
import org.medinbound.monitoring.BoundCrossed;

/** The night's statements for a range of hospitals. */
public final class Nightly {
    private static final String MEASURES = Sql.script(Nightly.class, "measures.sql");
    private static final String CROSSINGS = Sql.script(Nightly.class, "crossings.sql");

    private Nightly() {}

    /** Hospitals by their internal keys, both ends included. */
    public record Range(long from, long to) {}

    /** What changed: bounds crossed tonight, and how many measures came back. */
    public record Judged(List<BoundCrossed> crossed, long recovered) {}

    /** Cuts the directory into ranges of so many hospitals. */
    public static List<Range> ranges(Handle handle, int size) {
        return handle.createQuery("""
                        select min(id), max(id) from (
                          select id, (row_number() over (order by id) - 1) / :size as part from hospital) h
                        group by part order by part""")
                .bind("size", size)
                .map((r, c) -> new Range(r.getLong(1), r.getLong(2)))
                .list();
    }

    /** Nights write one after the other. */
    public static void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtext('monitoring_measure'))");
    }

    /** Writes the measures of the month of the instant; answers how many. */
    public static long measure(Handle handle, Range range, Instant asOf) {
        handle.execute("set local jit = off");
        return handle.createQuery(MEASURES)
                .bind("from", range.from())
                .bind("to", range.to())
                .bind("asOf", asOf)
                .mapTo(Long.class)
                .one();
    }

    /** Holds them against the bounds. */
    public static Judged judge(Handle handle, Range range, Instant asOf) {
        record Row(@Nullable BoundCrossed crossed, long recovered) {}
        List<Row> rows = handle.createQuery(CROSSINGS)
                .bind("from", range.from())
                .bind("to", range.to())
                .bind("asOf", asOf)
                .map((r, c) -> new Row(
                        r.getString("slug") == null
                                ? null
                                : new BoundCrossed(
                                        r.getString("slug"),
                                        r.getString("measure"),
                                        r.getString("grade"),
                                        r.getString("version"),
                                        r.getDouble("bound"),
                                        r.getDouble("value"),
                                        r.getInt("cases")),
                        r.getLong("recovered")))
                .list();
        return new Judged(
                rows.stream().map(Row::crossed).filter(Objects::nonNull).toList(),
                rows.get(0).recovered());
    }
}
