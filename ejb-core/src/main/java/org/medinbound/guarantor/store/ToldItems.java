package org.medinbound.guarantor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.EscalationFilter;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.FlagRow;

/** The list of what was told to the ministry. */
public final class ToldItems {
    private static final String FROM = """
             from guarantor_escalation e
            left join guarantor_flag f on f.id = e.flag_id
            left join guarantor g on g.id = coalesce(f.guarantor_id, e.guarantor_id)
            left join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
            left join guarantor_flag_withdrawal w on w.flag_id = f.id
            left join lateral (select d.decision, d.decided_on, d.taken_up_at from ministry_decision d
              where d.escalation_id = e.id order by d.number desc limit 1) d on true
            """;

    private static final String SELECT = """
            select e.id, e.kind, e.what, e.told_at, e.read_at, g.number, v.name, f.id as flag_id, f.period, f.kind as flag_kind,
              f.raised_at, f.due_at, f.first_received_at, f.rule_version, w.cause, e.arguments, e.path, d.decision, d.decided_on,
              d.taken_up_at
            """ + FROM;

    private static final String WHERE = """
             where case :show when 'unread' then e.read_at is null
                when 'undecided' then d.decision is null
                when 'answered' then d.decision is not null and d.taken_up_at is null
                else true end
              and (cast(:text as text) is null or g.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    private ToldItems() {}

    public static List<EscalationEntry> page(Handle handle, EscalationFilter filter) {
        return bind(
                        handle.createQuery(
                                SELECT + WHERE
                                        + " order by e.told_at desc, f.raised_at desc, g.number, f.kind, e.id limit :size offset :skip"),
                        filter)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> entry(r))
                .list();
    }

    public static long count(Handle handle, EscalationFilter filter) {
        return bind(handle.createQuery("select count(*)" + FROM + WHERE), filter)
                .mapTo(Long.class)
                .one();
    }

    public static Optional<EscalationEntry> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " where e.id = :id")
                .bind("id", id)
                .map((r, c) -> entry(r))
                .findOne();
    }

    public static List<EscalationEntry> about(Handle handle, @Nullable Long flag, String kind, String source) {
        return handle.createQuery(SELECT + """
                         where e.flag_id = :flag or (e.kind = :kind and e.source = :source)
                        order by e.told_at, e.id""")
                .bind("flag", flag)
                .bind("kind", kind)
                .bind("source", source)
                .map((r, c) -> entry(r))
                .list();
    }

    public static long tell(Handle handle, Escalations.Item item, String by, Instant now) {
        return handle.createQuery("""
                        with told as (
                          insert into guarantor_escalation
                            (kind, source, what, guarantor_id, arguments, path, told_at, told_by)
                          values (:kind, :source, 'raised', (select g.id from guarantor g where g.number = :number),
                            :arguments, :path, :now, :by)
                          on conflict (kind, source, what) do nothing returning id)
                        select id from told
                        union all
                        select e.id from guarantor_escalation e
                        where e.kind = :kind and e.source = :source and e.what = 'raised'
                        limit 1""")
                .bind("kind", item.kind())
                .bind("source", item.source())
                .bind("number", item.number())
                .bindArray("arguments", String.class, item.arguments())
                .bind("path", item.path())
                .bind("now", now)
                .bind("by", by)
                .mapTo(Long.class)
                .one();
    }

    public static int withdraw(Handle handle, String kind, String source, String by, Instant now) {
        return handle.createUpdate("""
                        insert into guarantor_escalation (kind, source, what, guarantor_id, arguments, path, told_at, told_by)
                        select kind, source, 'withdrawn', guarantor_id, arguments, path, :now, :by
                        from guarantor_escalation where kind = :kind and source = :source and what = 'raised'
                        on conflict (kind, source, what) do nothing""")
                .bind("kind", kind)
                .bind("source", source)
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    public static int markRead(Handle handle, List<Long> ids, String by, Instant now) {
        return handle.createUpdate("""
                        update guarantor_escalation set read_at = :now, read_by = :by
                        where id = any(:ids) and read_at is null""")
                .bind("now", now)
                .bind("by", by)
                .bindArray("ids", Long.class, ids)
                .execute();
    }

    private static Query bind(Query query, EscalationFilter filter) {
        @Nullable String text = filter.text();
        return query.bind("show", filter.show())
                .bind("text", text == null || text.isBlank() ? null : FlagLists.like(text.strip()));
    }

    private static EscalationEntry entry(ResultSet row) throws SQLException {
        return new EscalationEntry(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("what"),
                Standing.instant(row, 4),
                Standing.instantOrNull(row, 5),
                row.getString("number"),
                row.getString("name"),
                row.getObject("flag_id") == null ? null : flag(row),
                row.getString("cause"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getObject("flag_id") == null
                        ? row.getString("path")
                        : "/guarantor/flag.xhtml?item=F" + row.getLong("flag_id"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("taken_up_at") != null);
    }

    private static FlagRow flag(ResultSet row) throws SQLException {
        return new FlagRow(
                row.getString("number"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getString("flag_kind"),
                Standing.instant(row, 11),
                Standing.instant(row, 12),
                Standing.instantOrNull(row, 13),
                row.getString("rule_version"));
    }
}
