package org.medinbound.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.medinbound.shared.PageOfRows;

/** Queries over the record of access. */
@ApplicationScoped
class AccessRows {
    private static final String FROM = " from access_record r left join access_seal s on s.record_id = r.id where ";
    private static final String SELECT =
            "select r.id, r.at, r.actor, r.roles, r.use_case, r.subject, r.outcome, r.address," + " s.position" + FROM;

    @Inject
    private Jdbi jdbi;

    AccessRows() {}

    AccessRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes one row; may fail because the reader went away. */
    interface Taker {
        void take(AccessEntry row) throws IOException;
    }

    /** Conditions in SQL and what is bound to them. */
    private record Where(String sql, Map<String, Object> values) {
        static Where of(AccessFilter filter) {
            List<String> conditions = new ArrayList<>(List.of("true"));
            Map<String, Object> values = new LinkedHashMap<>();
            if (filter.subject() != null) {
                conditions.add("r.subject = :subject");
                values.put("subject", filter.subject());
            }
            if (filter.actor() != null) {
                conditions.add("r.actor = :actor");
                values.put("actor", filter.actor());
            }
            if (filter.from() != null) {
                conditions.add("r.at >= :from");
                values.put("from", filter.from().atOffset(ZoneOffset.UTC));
            }
            if (filter.to() != null) {
                conditions.add("r.at < :to");
                values.put("to", filter.to().atOffset(ZoneOffset.UTC));
            }
            if (filter.refusedOnly()) {
                conditions.add("r.outcome = 'REFUSED'");
            }
            return new Where(String.join(" and ", conditions), values);
        }
    }

    PageOfRows<AccessEntry> page(AccessFilter filter, int page, int size) {
        Where where = Where.of(filter);
        return jdbi.withHandle(h -> new PageOfRows<>(
                h.createQuery(SELECT + where.sql() + " order by r.id desc limit :size offset :skip")
                        .bindMap(where.values())
                        .bind("size", size)
                        .bind("skip", (long) (page - 1) * size)
                        .map((rs, c) -> entry(rs))
                        .list(),
                h.createQuery("select count(*)" + FROM + where.sql())
                        .bindMap(where.values())
                        .mapTo(Long.class)
                        .one(),
                page,
                size));
    }

    long each(AccessFilter filter, Taker taker) throws IOException {
        Where where = Where.of(filter);
        return jdbi.<Long, IOException>withHandle(h -> {
            long count = 0;
            try (ResultIterator<AccessEntry> rows = h.createQuery(SELECT + where.sql() + " order by r.id")
                    .bindMap(where.values())
                    .setFetchSize(1000)
                    .map((rs, c) -> entry(rs))
                    .iterator()) {
                while (rows.hasNext()) {
                    taker.take(rows.next());
                    count++;
                }
            }
            return count;
        });
    }

    private static AccessEntry entry(ResultSet rs) throws SQLException {
        return new AccessEntry(
                rs.getLong(1),
                rs.getObject(2, OffsetDateTime.class).toInstant(),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getObject(9, Long.class));
    }
}
