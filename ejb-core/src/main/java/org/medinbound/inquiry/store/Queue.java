package org.medinbound.inquiry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.medinbound.inquiry.CheckItem;
import org.medinbound.inquiry.QueueCounts;
import org.medinbound.inquiry.QueueFilter;
import org.medinbound.inquiry.Standing;
import org.medinbound.shared.PageOfRows;

/** The queue: filtered, sorted and cut in the database. */
@ApplicationScoped
public class Queue {
    private static final Map<String, String> COLUMNS = Map.of(
            "due", "due_on",
            "received", "received_at",
            "reference", "reference",
            "stage", "stage",
            "turn", "turn",
            "owner", "owner",
            "residence", "residence",
            "kind", "kind");

    private static final String WHERE = """
            where (:stage::text is null or stage = :stage)
              and (:turn::text is null or turn = :turn)
              and (:kind::text is null or kind = :kind)
              and (:owner::text is null or owner = :owner or (:owner = 'none' and owner is null))
              and (:text::text is null or starts_with(reference, :text) or residence = :text)
              and (not :late or due_on < :today)
              and (not :open or state not in ('CLOSED', 'WITHDRAWN'))""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<Standing> page(QueueFilter filter, LocalDate today) {
        String order = "due".equals(filter.sort()) && !filter.descending()
                ? "due_on nulls last, received_at"
                : Optional.ofNullable(COLUMNS.get(filter.sort())).orElse("due_on")
                        + (filter.descending() ? " desc nulls last" : " nulls last");
        return jdbi.withHandle(h -> {
            List<Standing> rows = bound(
                            h.createQuery("select * from inquiry_standing_view " + WHERE + " order by " + order
                                    + ", reference limit :size offset :offset"),
                            filter,
                            today)
                    .bind("size", filter.size())
                    .bind("offset", (long) (filter.page() - 1) * filter.size())
                    .map(ConstructorMapper.of(Standing.class))
                    .list();
            long total = bound(h.createQuery("select count(*) from inquiry_standing_view " + WHERE), filter, today)
                    .mapTo(Long.class)
                    .one();
            return new PageOfRows<>(rows, total, filter.page(), filter.size());
        });
    }

    private static <T extends SqlStatement<T>> T bound(T query, QueueFilter filter, LocalDate today) {
        String text = filter.text();
        return query.bind("stage", filter.stage())
                .bind("turn", filter.turn())
                .bind("kind", filter.kind())
                .bind("owner", filter.owner())
                .bind(
                        "text",
                        text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT))
                .bind("late", filter.lateOnly())
                .bind("open", filter.open())
                .bind("today", today);
    }

    public QueueCounts counts(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*) as open, count(*) filter (where turn = 'DESK') as desk,
                               count(*) filter (where due_on < :today) as late, count(*) filter (where owner is null) as unowned
                        from inquiry_standing_view where state not in ('CLOSED', 'WITHDRAWN')""")
                .bind("today", today)
                .map(ConstructorMapper.of(QueueCounts.class))
                .one());
    }

    /** Names of staff by the id under which they stand in a case. */
    public Map<String, String> officers() {
        return jdbi.withHandle(h -> h.createQuery("select officer, name from inquiry_officer_view")
                .setMapKeyColumn("officer")
                .setMapValueColumn("name")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** Codes and labels of the kind's checklist with the proposed request in the sender's language, in its order. */
    public List<CheckItem> checklist(String kind, String language, String senderLanguage) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select i.code, coalesce(l.label, e.label) as label, coalesce(s.request, e.request) as request
                        from inquiry_check_item i
                        join inquiry_check_item_text e on e.code = i.code and e.language = 'en'
                        left join inquiry_check_item_text l on l.code = i.code and l.language = :language
                        left join inquiry_check_item_text s on s.code = i.code and s.language = :sender
                        where i.kind = :kind order by i.position""")
                .bind("kind", kind)
                .bind("language", language)
                .bind("sender", senderLanguage)
                .map(ConstructorMapper.of(CheckItem.class))
                .list());
    }
}
