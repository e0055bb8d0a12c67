package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.medinbound.application.QueueCounts;
import org.medinbound.application.QueueFilter;
import org.medinbound.application.Reason;
import org.medinbound.application.Standing;
import org.medinbound.shared.PageOfRows;

/** Lists of applications: filtered, sorted and cut in the database. */
@ApplicationScoped
public class QueueReading {
    private static final RowMapper<Standing> STANDING = ConstructorMapper.of(Standing.class);

    private static final Map<String, String> COLUMNS = Map.of(
            "due", "due_on",
            "received", "received_at",
            "reference", "reference",
            "name", "name",
            "kind", "kind",
            "state", "state",
            "turn", "turn",
            "owner", "owner");

    private static final String WHERE = """
             from application_standing_view v where state <> 'DRAFT'
              and (:kind::text is null or kind = :kind)
              and (:state::text is null or state = :state)
              and (:turn::text is null or turn = :turn)
              and (:owner::text is null or owner = :owner or (:owner = 'none' and owner is null))
              and (:text::text is null or reference ilike :text or name ilike :text or name_en ilike :text or guarantor_number ilike :text)
              and (not :late or due_on < :today)
              and (not :open or state in ('RECEIVED', 'HANDED_OVER') or conditions_open > 0)
              and (not :handedOver or exists (select 1 from application_bundle b where b.reference = v.reference))""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<Standing> page(QueueFilter filter, LocalDate today) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bound(h.createQuery("select *" + WHERE + order(filter) + " limit :size offset :skip"), filter, today)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(STANDING)
                        .list(),
                bound(h.createQuery("select count(*)" + WHERE), filter, today)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    /** Every application of the filter, one by one. */
    public void each(QueueFilter filter, LocalDate today, Consumer<Standing> reader) {
        jdbi.useHandle(h -> bound(h.createQuery("select *" + WHERE + order(filter)), filter, today)
                .map(STANDING)
                .forEach(reader));
    }

    private static String order(QueueFilter filter) {
        return " order by " + COLUMNS.getOrDefault(filter.sort(), "due_on") + (filter.descending() ? " desc" : "")
                + " nulls last, received_at, reference";
    }

    private static <T extends SqlStatement<T>> T bound(T query, QueueFilter filter, LocalDate today) {
        String text = filter.text();
        String like = text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return query.bind("kind", filter.kind())
                .bind("state", filter.state())
                .bind("turn", filter.turn())
                .bind("owner", filter.owner())
                .bind("text", like)
                .bind("late", filter.late())
                .bind("open", filter.open())
                .bind("handedOver", filter.handedOver())
                .bind("today", today);
    }

    public QueueCounts counts(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*) filter (where state in ('RECEIVED', 'HANDED_OVER')) as open,
                          count(*) filter (where turn = 'DESK') as desk,
                          count(*) filter (where turn = 'AGENCY') as agency,
                          count(*) filter (where turn = 'MINISTRY') as ministry,
                          count(*) filter (where due_on < :today) as late,
                          count(*) filter (where owner is null and state = 'RECEIVED') as unowned
                        from application_standing_view where state <> 'DRAFT'""")
                .bind("today", today)
                .map(ConstructorMapper.of(QueueCounts.class))
                .one());
    }

    /** The applications of an agency, or the one that a session was opened for. */
    public List<Standing> ofAgency(String subject) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select * from application_standing_view where guarantor_number = :subject or reference = :subject
                        order by begun_at desc limit 200""").bind("subject", subject).map(STANDING).list());
    }

    /** Names of staff by the id under which they stand in an application. */
    public Map<String, String> officers() {
        return jdbi.withHandle(h -> h.createQuery("select officer, name from application_officer_view")
                .setMapKeyColumn("officer")
                .setMapValueColumn("name")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** Coded reasons of refusals and returns. */
    public List<Reason> reasons() {
        return jdbi.withHandle(h -> h.createQuery("select * from application_reason order by position")
                .map(ConstructorMapper.of(Reason.class))
                .list());
    }
}
