package org.medinbound.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.registry.Confirmation;

/** The yearly confirmations, asked, reminded and answered as sets. */
public final class ConfirmationRows {
    /** Days after the yearly day within which a run that was missed still asks; later it waits for the next year. */
    private static final int CATCH_UP_DAYS = 30;

    private static final String SELECT = """
            select r.number, r.name, c.year, c.sent_at, c.opened_at, c.answered_at, c.answer, c.reminders, c.due_on
            from agency_confirmation c join agency_register r on r.guarantor_id = c.guarantor_id
            """;

    private static final String OPEN = " where c.year = :year and (not :open or c.answered_at is null)";

    /** The rule that governs a day. */
    public record Rule(String version, int month, int day, int weeks) {}

    private ConfirmationRows() {}

    public static Rule rule(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        select version, confirm_month, confirm_day, confirm_weeks from registry_rule
                        where valid_from <= :day order by valid_from desc limit 1""")
                .bind("day", day)
                .map((row, context) -> new Rule(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .one();
    }

    /** Agencies on the list that are to be asked on that day. */
    public static List<String> due(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        with rule as (
                          select make_date(extract(year from cast(:day as date))::integer, confirm_month, confirm_day) as asked_on
                          from registry_rule where valid_from <= :day order by valid_from desc limit 1)
                        select r.number from agency_register r, rule
                        where :day between rule.asked_on and rule.asked_on + :catchUp and r.status <> 'deregistered'
                          and r.registered_on < rule.asked_on
                          and not exists (select from agency_confirmation c where c.guarantor_id = r.guarantor_id
                            and c.year = extract(year from cast(:day as date))::integer)
                        order by r.number""")
                .bind("day", day)
                .bind("catchUp", CATCH_UP_DAYS)
                .mapTo(String.class)
                .list();
    }

    /** Those that a reminder is due for on that day. */
    public static List<String> toRemind(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        select r.number from agency_confirmation c
                        join agency_register r on r.guarantor_id = c.guarantor_id
                        join registry_rule n on n.version = c.rule_version
                        where c.year = extract(year from cast(:day as date))::integer and c.answered_at is null
                          and c.sent_at is not null and c.reminders < n.reminders and r.status <> 'deregistered'
                          and (coalesce(c.reminded_at, c.sent_at) at time zone 'Asia/Tokyo')::date + n.remind_after_days <= :day
                        order by r.number""").bind("day", day).mapTo(String.class).list();
    }

    /** Begins where nothing was begun in the year; answers with those. */
    public static List<String> begin(
            Handle handle, Collection<String> numbers, int year, String rule, Instant now, LocalDate due) {
        return handle.createQuery("""
                        with begun as (
                          insert into agency_confirmation (guarantor_id, year, rule_version, begun_at, due_on)
                          select guarantor_id, :year, :rule, :now, :due from agency_register where number = any(:numbers)
                          on conflict (guarantor_id, year) do nothing returning guarantor_id)
                        select g.number from begun b join guarantor g on g.id = b.guarantor_id order by g.number""")
                .bind("year", year)
                .bind("rule", rule)
                .bind("now", now)
                .bind("due", due)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .mapTo(String.class)
                .list();
    }

    public static void sent(Handle handle, Collection<String> numbers, int year, Instant now) {
        handle.createUpdate("""
                        update agency_confirmation c set sent_at = :now from guarantor g
                        where g.id = c.guarantor_id and g.number = any(:numbers) and c.year = :year""")
                .bind("now", now)
                .bind("year", year)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .execute();
    }

    /** Counts a reminder for those that it is still due for; answers with the last day of each. */
    public static Map<String, LocalDate> reminded(
            Handle handle, Collection<String> numbers, int year, LocalDate day, Instant now) {
        Map<String, LocalDate> due = new LinkedHashMap<>();
        handle.createQuery("""
                        update agency_confirmation c set reminders = c.reminders + 1, reminded_at = :now
                        from guarantor g, registry_rule n
                        where g.id = c.guarantor_id and g.number = any(:numbers) and c.year = :year and n.version = c.rule_version
                          and c.answered_at is null and c.reminders < n.reminders
                          and (coalesce(c.reminded_at, c.sent_at) at time zone 'Asia/Tokyo')::date + n.remind_after_days <= :day
                        returning g.number, c.due_on""")
                .bind("now", now)
                .bind("year", year)
                .bind("day", day)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .map((row, context) -> due.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return due;
    }

    public static boolean answer(Handle handle, String number, int year, String answer, Instant now, String actor) {
        return handle.createUpdate("""
                        update agency_confirmation c set answered_at = :now, answer = :answer, answered_by = :actor
                        from guarantor g where g.id = c.guarantor_id and g.number = :number and c.year = :year
                          and c.answered_at is null""")
                        .bind("now", now)
                        .bind("answer", answer)
                        .bind("actor", actor)
                        .bind("number", number)
                        .bind("year", year)
                        .execute()
                == 1;
    }

    public static void opened(Handle handle, String number, int year, Instant now) {
        handle.createUpdate("""
                        update agency_confirmation c set opened_at = :now from guarantor g
                        where g.id = c.guarantor_id and g.number = :number and c.year = :year and c.opened_at is null""")
                .bind("now", now)
                .bind("number", number)
                .bind("year", year)
                .execute();
    }

    public static Optional<Confirmation> of(Handle handle, String number, int year) {
        return handle.createQuery(SELECT + " where r.number = :number and c.year = :year")
                .bind("number", number)
                .bind("year", year)
                .map((row, context) -> confirmation(row))
                .findOne();
    }

    /** Those of a year, the unreachable first, then those that wait longest. */
    public static List<Confirmation> page(Handle handle, int year, boolean open, int page, int size) {
        return handle.createQuery(SELECT + OPEN + """
                         order by c.sent_at is not null, c.answered_at is not null, c.sent_at, r.number
                        limit :size offset :skip""")
                .bind("year", year)
                .bind("open", open)
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((row, context) -> confirmation(row))
                .list();
    }

    public static long count(Handle handle, int year, boolean open) {
        return handle.createQuery("select count(*) from agency_confirmation c" + OPEN)
                .bind("year", year)
                .bind("open", open)
                .mapTo(Long.class)
                .one();
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getString("number"),
                row.getString("name"),
                row.getInt("year"),
                instant(row, "sent_at"),
                instant(row, "opened_at"),
                instant(row, "answered_at"),
                row.getString("answer"),
                row.getInt("reminders"),
                row.getObject("due_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
