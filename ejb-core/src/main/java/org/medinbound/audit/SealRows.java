package org.medinbound.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The chain in the database, link by link. */
@Stateless
public class SealRows {
    /** Any number that no other advisory lock uses: one sealer at a time, over all nodes. */
    private static final long LOCK = 0x6D65_6469_6E62L;

    static final String COLUMNS = "r.id, r.at, r.actor, r.roles, r.use_case, r.subject, r.outcome, r.address";

    @Inject
    private Jdbi jdbi;

    public SealRows() {}

    SealRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Chains the next rows in a transaction of its own.
     *
     * @return how many; 0 also when another node is sealing
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sealNext(int most) {
        return jdbi.withHandle(h -> {
            boolean alone = h.createQuery("select pg_try_advisory_xact_lock(?)")
                    .bind(0, LOCK)
                    .mapTo(Boolean.class)
                    .one();
            return alone ? seal(h, most) : 0;
        });
    }

    private static int seal(Handle h, int most) {
        List<AccessEntry> rows = unsealed(h, most);
        if (rows.isEmpty()) {
            return 0;
        }
        Head head = head(h).orElse(new Head(0, Chain.start()));
        PreparedBatch batch = h.prepareBatch("insert into access_seal (position, record_id, hash) values (?, ?, ?)");
        for (AccessEntry row : rows) {
            long position = head.position() + 1;
            head = new Head(position, Chain.next(head.hash(), position, row));
            batch.add(position, row.id(), head.hash());
        }
        batch.execute();
        return rows.size();
    }

    /**
     * Rows in the order of their transactions, up to the oldest one still open: nothing can appear later before them, so the
     * sealer goes on where it stopped. A database restored elsewhere counts transactions anew; then its old rows come first,
     * once, by looking at all.
     */
    private static List<AccessEntry> unsealed(Handle h, int most) {
        Optional<String[]> last = h.createQuery("""
                        select r.written_in::text, r.id::text from access_seal s join access_record r on r.id = s.record_id
                        where s.position = (select max(position) from access_seal)
                          and r.written_in < pg_snapshot_xmax(pg_current_snapshot())""")
                .map((rs, c) -> new String[] {rs.getString(1), rs.getString(2)})
                .findOne();
        String which = last.isPresent()
                ? "(r.written_in, r.id) > (cast(:writtenIn as xid8), cast(:id as bigint))"
                : "not exists (select from access_seal s where s.record_id = r.id)";
        String restored = "r.written_in >= pg_snapshot_xmax(pg_current_snapshot())";
        Query query = h.createQuery("select " + COLUMNS + " from access_record r where " + which
                + " and (r.written_in < pg_snapshot_xmin(pg_current_snapshot())"
                + (last.isPresent() ? ") order by " : " or " + restored + ") order by " + restored + " desc, ")
                + "r.written_in, r.id limit :most");
        last.ifPresent(l -> query.bind("writtenIn", l[0]).bind("id", l[1]));
        return query.bind("most", most).map((rs, c) -> entry(rs, 1)).list();
    }

    /** The newest link. */
    public Optional<Head> head() {
        return jdbi.withHandle(SealRows::head);
    }

    private static Optional<Head> head(Handle h) {
        return h.createQuery("select position, hash from access_seal order by position desc limit 1")
                .map((rs, c) -> new Head(rs.getLong(1), rs.getBytes(2)))
                .findOne();
    }

    static AccessEntry entry(ResultSet rs, int first) throws SQLException {
        return new AccessEntry(
                rs.getLong(first),
                rs.getObject(first + 1, OffsetDateTime.class).toInstant(),
                rs.getString(first + 2),
                rs.getString(first + 3),
                rs.getString(first + 4),
                rs.getString(first + 5),
                rs.getString(first + 6),
                rs.getString(first + 7),
                null);
    }
}
