package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularFilter;
import org.medinbound.circular.CircularRow;

/** The queue of circulars, filtered and cut in the database. */
@ApplicationScoped
public class QueueRows {
    private static final String WHERE = """
             from circular c
            left join lateral (
              select t.subject from circular_text t where t.reference = c.reference
              order by t.language = :language desc, t.language = 'ja' desc limit 1) t on true
            where (cast(:state as text) is null or c.state = :state) and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:text as text) is null or c.reference ilike :text or exists (
                select from circular_text s where s.reference = c.reference and (s.subject ilike :text or s.body ilike :text)))
            """;

    private static final String ROWS = """
            select c.reference, c.kind, c.state, coalesce(t.subject, ''), c.composed_by, c.composed_at, c.due_on, c.released_at
            """;

    private static final String COUNTED = """
            select f.*, coalesce(n.receivers, 0), coalesce(n.answered, 0), coalesce(n.opened, 0), coalesce(n.overdue, 0)
            from (%s) f
            left join lateral (
              select count(*) as receivers, count(v.answered_at) as answered, count(v.opened_at) as opened,
                count(*) filter (where v.kind = 'COLLECTION' and v.answered_at is null and :now >= v.too_late_at) as overdue
              from circular_receiver_view v where v.reference = f.reference) n on true
            """;

    private static final String ORDER = """
             order by c.state in ('CLOSED', 'DISCARDED'), coalesce(c.released_at, c.composed_at) desc, c.reference
            limit :size offset :skip""";

    @Inject
    Jdbi jdbi;

    public List<CircularRow> page(CircularFilter filter, Instant now) {
        return jdbi.withHandle(h -> bind(h.createQuery(COUNTED.formatted(ROWS + WHERE + ORDER)), filter)
                .bind("now", now)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> new CircularRow(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getObject(6, OffsetDateTime.class).toInstant(),
                        r.getObject(7, LocalDate.class),
                        ReceiverRows.instant(r, 8),
                        r.getLong(9),
                        r.getLong(10),
                        r.getLong(11),
                        r.getLong(12)))
                .list());
    }

    public long count(CircularFilter filter) {
        return jdbi.withHandle(h -> bind(h.createQuery("select count(*)" + WHERE), filter)
                .mapTo(Long.class)
                .one());
    }

    /** Submitted ones that the person did not work on. */
    public long toRelease(String person) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select count(*) from circular c where c.state = 'SUBMITTED' and not exists (
                          select from circular_event e where e.reference = c.reference and e.actor = :person
                            and e.action in ('BEGIN', 'EDIT', 'SUBMIT'))""").bind("person", person).mapTo(Long.class).one());
    }

    public long overdueAnswers(Instant now) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select count(*) from circular_receiver_view v
                        where v.state = 'RELEASED' and v.kind = 'COLLECTION' and v.answered_at is null and :now >= v.too_late_at""").bind("now", now).mapTo(Long.class).one());
    }

    /** Names of staff by pseudonymous id. */
    public Map<String, String> officers() {
        return jdbi.withHandle(h -> h
                .createQuery("select actor, name from circular_officer_view")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Query bind(Query query, CircularFilter filter) {
        @Nullable String text = filter.text();
        return query.bind("language", filter.language())
                .bind("state", filter.state())
                .bind("kind", filter.kind())
                .bind(
                        "text",
                        text == null || text.isBlank()
                                ? null
                                : "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
}
