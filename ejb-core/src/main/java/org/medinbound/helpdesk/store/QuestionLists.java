package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.QuestionCounts;
import org.medinbound.helpdesk.QuestionFilter;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.shared.PageOfRows;

/** The queue: filtered, sorted and cut in the database; only subjects and names of the page shown are opened. */
@ApplicationScoped
public class QuestionLists {
    static final String SELECT = """
            select q.*, a.name as agency_name, a.name_en as agency_name_en,
              q.due_on < :today as late,
              (select max(e.id) from question_event e where e.reference = q.reference) as last_event
            """;

    static final String FROM = " from question q left join helpdesk_agency_view a on a.number = q.agency ";

    private static final Map<String, String> ORDERS = Map.of(
            "due", "q.due_on %s nulls last, q.received_at",
            "received", "q.received_at %s",
            "state", "q.state %s, q.due_on nulls last",
            "agency", "q.agency %s nulls last, q.received_at",
            "owner", "q.owner %s nulls first, q.due_on nulls last",
            "topic", "q.topic %s, q.due_on nulls last");

    private static final String WHERE = """
            where (cast(:state as text) is null or q.state = :state
                or (:state = 'DESK' and q.state in ('NEW', 'IN_WORK', 'REOPENED')))
              and (cast(:topic as text) is null or q.topic = :topic)
              and (cast(:channel as text) is null or q.channel = :channel)
              and (cast(:agency as text) is null or q.agency = :agency)
              and (cast(:owner as text) is null or q.owner = :owner or (:owner = 'none' and q.owner is null))
              and (not :late or q.due_on < :today)
              and (:closed or q.state <> 'CLOSED')
              and (cast(:text as text) is null or starts_with(q.reference, upper(:text)) or q.agency ilike :like
                or a.name ilike :like or a.name_en ilike :like or exists (select from unnest(q.tags) tag where tag ilike :like))
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    QuestionTexts texts;

    public PageOfRows<QuestionRow> page(QuestionFilter filter, LocalDate today) {
        return jdbi.withHandle(h -> {
            List<Raw> rows = bound(
                            h.createQuery(SELECT + FROM + WHERE + order(filter) + " limit :size offset :skip"),
                            filter,
                            today)
                    .bind("size", filter.size())
                    .bind("skip", (filter.page() - 1L) * filter.size())
                    .map((r, c) -> raw(r))
                    .list();
            long total = bound(h.createQuery("select count(*)" + FROM + WHERE), filter, today)
                    .mapTo(Long.class)
                    .one();
            return new PageOfRows<>(opened(rows), total, filter.page(), filter.size());
        });
    }

    private static String order(QuestionFilter filter) {
        String order = ORDERS.getOrDefault(filter.sort(), ORDERS.get("due"));
        return " order by " + String.format(Locale.ROOT, order, filter.descending() ? "desc" : "asc") + ", q.reference";
    }

    private static <T extends SqlStatement<T>> T bound(T query, QuestionFilter filter, LocalDate today) {
        @Nullable String typed = filter.text();
        @Nullable String text = typed == null || typed.isBlank() ? null : typed.strip();
        return query.bind("state", filter.state())
                .bind("topic", filter.topic())
                .bind("channel", filter.channel())
                .bind("agency", filter.agency())
                .bind("owner", filter.owner())
                .bind("late", filter.lateOnly())
                .bind("closed", filter.closed() || "CLOSED".equals(filter.state()))
                .bind("text", text)
                .bind("like", text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .bind("today", today);
    }

    public QuestionCounts counts(String me, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*) as open,
                          count(*) filter (where state in ('NEW', 'IN_WORK', 'REOPENED')) as desk,
                          count(*) filter (where due_on < :today) as late,
                          count(*) filter (where state in ('NEW', 'REOPENED')) as fresh,
                          count(*) filter (where owner = :me and state in ('NEW', 'IN_WORK', 'REOPENED')) as mine,
                          count(*) filter (where state = 'AWAITING_SENDER') as sender,
                          count(*) filter (where state = 'AWAITING_MINISTRY') as ministry
                        from question where state <> 'CLOSED'""")
                .bind("me", me)
                .bind("today", today)
                .map(ConstructorMapper.of(QuestionCounts.class))
                .one());
    }

    /** Questions of an agency, newest first. */
    public List<QuestionRow> ofAgency(String agency, LocalDate today) {
        return jdbi.withHandle(h -> opened(h.createQuery(
                        SELECT + FROM + " where q.agency = :agency order by q.received_at desc, q.reference limit 300")
                .bind("agency", agency)
                .bind("today", today)
                .map((r, c) -> raw(r))
                .list()));
    }

    /** Questions that the ministry was asked about: those it is awaited for, or all. */
    public List<QuestionRow> ofMinistry(boolean all, LocalDate today) {
        return jdbi.withHandle(h -> opened(h.createQuery(SELECT + FROM + """
                         where exists (select from question_handover o where o.reference = q.reference and (:all or o.state = 'OPEN'))
                        order by (q.state = 'AWAITING_MINISTRY') desc, q.state_at limit 300""")
                .bind("all", all)
                .bind("today", today)
                .map((r, c) -> raw(r))
                .list()));
    }

    /** The questions with those references. */
    List<QuestionRow> named(Collection<String> references, LocalDate today) {
        return jdbi.withHandle(h -> opened(h.createQuery(SELECT + FROM + " where q.reference = any(:references)")
                .bindArray("references", String.class, references)
                .bind("today", today)
                .map((r, c) -> raw(r))
                .list()));
    }

    QuestionRow one(Raw raw) {
        return opened(List.of(raw)).get(0);
    }

    private List<QuestionRow> opened(List<Raw> rows) {
        texts.ready(rows.stream().map(Raw::reference).toList());
        return rows.stream().map(raw -> raw.opened(texts)).toList();
    }

    /** A row before its texts are opened. */
    @SuppressWarnings("ArrayRecordComponent")
    record Raw(String reference, byte[] asker, byte[] subject, QuestionRow row) {
        QuestionRow opened(QuestionTexts texts) {
            return new QuestionRow(
                    reference,
                    row.channel(),
                    row.agency(),
                    row.agencyName(),
                    row.agencyNameEn(),
                    row.language(),
                    row.topic(),
                    row.tags(),
                    texts.open(reference, subject),
                    texts.asker(reference, asker),
                    row.receivedAt(),
                    row.state(),
                    row.stateAt(),
                    row.dueOn(),
                    row.late(),
                    row.owner(),
                    row.answeredAt(),
                    row.answeredBy(),
                    row.closeReason(),
                    row.lastEvent());
        }
    }

    static Raw raw(ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        return new Raw(
                reference,
                row.getBytes("asker_sealed"),
                row.getBytes("subject_sealed"),
                new QuestionRow(
                        reference,
                        row.getString("channel"),
                        row.getString("agency"),
                        row.getString("agency_name"),
                        row.getString("agency_name_en"),
                        row.getString("language"),
                        row.getString("topic"),
                        List.of((String[]) row.getArray("tags").getArray()),
                        "",
                        org.medinbound.helpdesk.Asker.UNKNOWN,
                        Questions.instant(row, "received_at"),
                        row.getString("state"),
                        Questions.instant(row, "state_at"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("late"),
                        row.getString("owner"),
                        Questions.optional(row, "answered_at"),
                        row.getString("answered_by"),
                        row.getString("close_reason"),
                        row.getLong("last_event")));
    }
}
