package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.medinbound.application.ConditionFilter;
import org.medinbound.application.ConditionRow;
import org.medinbound.application.model.ConditionSchedule;
import org.medinbound.shared.PageOfRows;

/** Conditions of decisions in lists, and their reminders. */
@ApplicationScoped
public class ConditionRows {
    private static final RowMapper<ConditionRow> ROW = ConstructorMapper.of(ConditionRow.class);

    private static final String SELECT = """
            select c.id, d.reference, a.guarantor_number as number, a.name, c.text, d.decided_on, c.due_on, c.met_at, c.met_note,
              r.reminded_on, r.reminders
            """;

    private static final String FROM = """
             from application_condition c
            join application_decision d on d.id = c.decision_id
            join application a on a.reference = d.reference
            cross join lateral (select max(scheduled_on) as reminded_on, count(*) as reminders
              from application_condition_reminder where condition_id = c.id) r
            """;

    private static final String WHERE = """
             where (:standing = 'all' or (c.met_at is null) = (:standing <> 'met'))
              and (:standing <> 'late' or c.due_on < :today)
              and (cast(:text as text) is null or d.reference ilike :text or a.guarantor_number ilike :text or a.name ilike :text
                or c.text ilike :text)""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** What a reminder needs to know of an open condition. */
    public record Awaited(long id, String reference, LocalDate dueOn, LocalDate recordedOn) {}

    public PageOfRows<ConditionRow> page(ConditionFilter filter, LocalDate today) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bound(
                                h.createQuery(SELECT + FROM + WHERE
                                        + " order by c.met_at is not null, c.due_on, c.id limit :size offset :skip"),
                                filter,
                                today)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(ROW)
                        .list(),
                bound(h.createQuery("select count(*)" + FROM + WHERE), filter, today)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    private static <T extends SqlStatement<T>> T bound(T query, ConditionFilter filter, LocalDate today) {
        String text = filter.text();
        return query.bind("standing", filter.standing())
                .bind("today", today)
                .bind(
                        "text",
                        text == null
                                ? null
                                : "%"
                                        + text.replace("\\", "\\\\")
                                                .replace("%", "\\%")
                                                .replace("_", "\\_") + "%");
    }

    public long late(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from application_condition where met_at is null and due_on < :today")
                .bind("today", today)
                .mapTo(Long.class)
                .one());
    }

    public List<ConditionRow> open(String number) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + FROM
                        + " where a.guarantor_number = :number and c.met_at is null order by c.due_on, c.id")
                .bind("number", number)
                .map(ROW)
                .list());
    }

    /** Every open condition. */
    public List<Long> awaited() {
        return jdbi.withHandle(
                h -> h.createQuery("select id from application_condition where met_at is null order by id")
                        .mapTo(Long.class)
                        .list());
    }

    /** The condition, if it is still open. */
    public Optional<Awaited> awaited(long id) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.id, d.reference, c.due_on, (d.recorded_at at time zone 'Asia/Tokyo')::date as recorded_on
                        from application_condition c join application_decision d on d.id = c.decision_id
                        where c.id = :id and c.met_at is null""")
                .bind("id", id)
                .map(ConstructorMapper.of(Awaited.class))
                .findOne());
    }

    /** Notes a reminder; false when it was sent before. */
    public boolean remind(long id, ConditionSchedule.Reminder reminder) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                insert into application_condition_reminder (condition_id, scheduled_on, step, sent_at)
                                values (:id, :on, :step, :now) on conflict do nothing""")
                        .bind("id", id)
                        .bind("on", reminder.on())
                        .bind("step", reminder.late() ? "AFTER" : "BEFORE")
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }
}
