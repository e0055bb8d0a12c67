package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.Candidate;
import org.medinbound.circular.ReceiverCounts;
import org.medinbound.circular.ReceiverRow;

/** Receivers, frozen at the release, and how far each is. */
@ApplicationScoped
public class ReceiverRows {
    /** The furthest a receiver got, or what is wrong; the first that holds. Needs {@code :now}. */
    static final String STANDING = """
            case when v.answered_at is not null then 'answered'
              when v.kind = 'COLLECTION' and :now >= v.too_late_at then 'overdue'
              when v.opened_at is not null then 'opened'
              when v.bounced then 'bounced'
              when v.mail_state = 'SENT' then 'delivered' else 'queued' end""";

    private static final String WHERE = " " + """
             where v.reference = :reference and (cast(:standing as text) is null
                or (:standing = 'late' and v.answered_at >= v.too_late_at)
                or (:standing = 'seen' and v.opened_at is not null)
                or (:standing = 'awaited' and v.answered_at is null)
                or (:standing = 'returned' and v.bounced)
                or (:standing = 'taken' and v.mail_state = 'SENT')
                or """ + " " + STANDING + " = :standing) " + """
              and (cast(:text as text) is null or v.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    @Inject
    Jdbi jdbi;

    /** Writes down to whom it goes. */
    public void freeze(String reference, List<Candidate> candidates, @Nullable LocalDate dueOn) {
        jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    insert into circular_receiver (reference, number, name, name_en, language, mailbox, due_on)
                    values (:reference, :number, :name, :nameEn, :language, :mailbox, :dueOn)""");
            for (Candidate to : candidates) {
                batch.bind("reference", reference)
                        .bind("number", to.number())
                        .bind("name", to.name())
                        .bind("nameEn", to.nameEn())
                        .bind("language", to.language())
                        .bind("mailbox", to.mailbox())
                        .bind("dueOn", dueOn)
                        .add();
            }
            batch.execute();
            PreparedBatch contacts = h.prepareBatch("""
                    insert into circular_addressee (reference, number, mailbox, language)
                    values (?, ?, ?, ?) on conflict do nothing""");
            candidates.forEach(to ->
                    to.contacts().forEach(one -> contacts.add(reference, to.number(), one.mailbox(), one.language())));
            contacts.execute();
        });
    }

    /** Pages by number. */
    public List<ReceiverRow> page(
            String reference, @Nullable String standing, @Nullable String text, Instant now, int page, int size) {
        return jdbi.withHandle(h -> bind(
                        h.createQuery(select() + WHERE + " order by v.number limit :size offset :skip"),
                        reference,
                        standing,
                        text,
                        now)
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((r, c) -> row(r))
                .list());
    }

    public long count(String reference, @Nullable String standing, @Nullable String text, Instant now) {
        return jdbi.withHandle(h -> bind(
                        h.createQuery("select count(*) from circular_receiver_view v" + WHERE),
                        reference,
                        standing,
                        text,
                        now)
                .mapTo(Long.class)
                .one());
    }

    public Optional<ReceiverRow> find(String reference, String number, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(select() + " where v.reference = :reference and v.number = :number")
                .bind("reference", reference)
                .bind("number", number)
                .bind("now", now)
                .map((r, c) -> row(r))
                .findOne());
    }

    public ReceiverCounts counts(String reference, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*), count(*) filter (where v.mail_state = 'SENT'), count(*) filter (where v.bounced),
                          count(*) filter (where v.opened_at is not null), count(*) filter (where v.answered_at is not null),
                          count(*) filter (where v.answered_at >= v.too_late_at),
                          count(*) filter (where v.kind = 'COLLECTION' and v.answered_at is null),
                          count(*) filter (where v.kind = 'COLLECTION' and v.answered_at is null and :now >= v.too_late_at)
                        from circular_receiver_view v where v.reference = :reference""")
                .bind("reference", reference)
                .bind("now", now)
                .map((r, c) -> new ReceiverCounts(
                        r.getLong(1),
                        r.getLong(2),
                        r.getLong(3),
                        r.getLong(4),
                        r.getLong(5),
                        r.getLong(6),
                        r.getLong(7),
                        r.getLong(8)))
                .one());
    }

    /** Notes the first opening; answers whether it was the first. */
    public boolean opened(String reference, String number, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        update circular_receiver set opened_at = :now
                        where reference = :reference and number = :number and opened_at is null""")
                        .bind("reference", reference)
                        .bind("number", number)
                        .bind("now", now)
                        .execute()
                > 0);
    }

    public void extend(String reference, String number, LocalDate dueOn) {
        jdbi.useHandle(h -> h.execute(
                "update circular_receiver set due_on = ? where reference = ? and number = ?",
                dueOn,
                reference,
                number));
    }

    private static String select() {
        return "select v.number, v.name, v.language, " + STANDING + """
                , case when v.mail_state is null then 'NONE' when v.mail_state in ('SENT', 'DEAD') then v.mail_state else 'QUEUED' end,
                  v.opened_at, v.answered_at, v.answered_at >= v.too_late_at, v.versions, v.due_on,
                  v.due_on > (select due_on from circular c where c.reference = v.reference), v.reminders, v.reminded_at
                from circular_receiver_view v""";
    }

    private static Query bind(
            Query query, String reference, @Nullable String standing, @Nullable String text, Instant now) {
        String typed = text == null ? "" : text.strip();
        return query.bind("reference", reference)
                .bind("standing", standing)
                .bind("text", typed.isEmpty() ? null : "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .bind("now", now);
    }

    private static ReceiverRow row(ResultSet row) throws SQLException {
        return new ReceiverRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                instant(row, 6),
                instant(row, 7),
                row.getBoolean(8),
                row.getInt(9),
                row.getObject(10, LocalDate.class),
                row.getBoolean(11),
                row.getInt(12),
                instant(row, 13));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
