package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.SentMail;
import org.medinbound.shared.SystemClock;

/** Which mails of a circular went to whom, and who is to be reminded. */
@ApplicationScoped
public class MailRows {
    private static final String RECEIVER = """
            select r.number, coalesce(a.language, r.language), a.mailbox, r.due_on from circular_receiver r
            left join circular_addressee a on a.reference = r.reference and a.number = r.number
            where r.reference = :reference
            """;

    private static final String AWAITED = """
             and not exists (select from circular_answer w where w.reference = r.reference and w.number = r.number)
            """;

    @Inject
    Jdbi jdbi;

    /** A contact of a receiver with its mailbox; one row without a mailbox when none is known. */
    public record Addressee(
            String number,
            String language,
            @Nullable String mailbox,
            @Nullable LocalDate dueOn) {}

    /** Everybody. */
    public List<Addressee> all(String reference) {
        return jdbi.withHandle(h ->
                map(h.createQuery(RECEIVER + "order by r.number, a.mailbox").bind("reference", reference)));
    }

    /** Those that have not answered; one of them when {@code number} is given. */
    public List<Addressee> awaited(String reference, @Nullable String number) {
        return jdbi.withHandle(h -> map(h.createQuery(RECEIVER + AWAITED + """
                        and (cast(:number as text) is null or r.number = :number) order by r.number, a.mailbox""")
                .bind("reference", reference)
                .bind("number", number)));
    }

    /**
     * Those that have not answered, answer by that day, were not told of this stage, and got no other mail of it today.
     *
     * @param today in Asia/Tokyo
     */
    public List<Addressee> toRemind(String reference, String stage, LocalDate dueOn, LocalDate today) {
        return jdbi.withHandle(h -> map(h.createQuery(RECEIVER + AWAITED + """
                        and r.due_on = :dueOn and not exists (
                          select from circular_mail m where m.reference = r.reference and m.number = r.number
                            and m.mailbox is not distinct from a.mailbox
                            and ((m.stage = :stage and m.due_on = :dueOn) or m.at >= :morning))
                        order by r.number, a.mailbox""")
                .bind("reference", reference)
                .bind("stage", stage)
                .bind("dueOn", dueOn)
                .bind("morning", today.atStartOfDay(SystemClock.TOKYO).toInstant())));
    }

    /** Days to answer by of released circulars that somebody has still to keep: reference and day. */
    public List<Open> open() {
        return jdbi.withHandle(h -> h.createQuery("""
                        select distinct r.reference, r.due_on from circular_receiver r
                        join circular c on c.reference = r.reference
                        where c.state = 'RELEASED' and c.kind = 'COLLECTION' and r.due_on is not null
                          and not exists (select from circular_answer a where a.reference = r.reference and a.number = r.number)
                        order by r.due_on, r.reference""")
                .map((r, c) -> new Open(r.getString(1), r.getObject(2, LocalDate.class)))
                .list());
    }

    /** A day to answer by that somebody has still to keep. */
    public record Open(String reference, LocalDate dueOn) {}

    public void add(String reference, Addressee to, String stage, @Nullable UUID mail, Instant at, String by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into circular_mail (reference, number, stage, due_on, mail_id, at, by, mailbox)
                        values (:reference, :number, :stage, coalesce(cast(:dueOn as date), '-infinity'), :mail, :at, :by, :mailbox)""")
                .bind("reference", reference)
                .bind("number", to.number())
                .bind("stage", stage)
                .bind("dueOn", to.dueOn())
                .bind("mail", mail)
                .bind("at", at)
                .bind("by", by)
                .bind("mailbox", to.mailbox())
                .execute());
    }

    /** The mails to one receiver, newest first. */
    public List<SentMail> of(String reference, String number) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select m.stage, m.at, m.by, coalesce(o.state, 'NONE'), o.sent_at, o.last_error, m.mailbox
                        from circular_mail m left join outbound_mail o on o.id = m.mail_id
                        where m.reference = :reference and m.number = :number order by m.at desc""")
                .bind("reference", reference)
                .bind("number", number)
                .map((r, c) -> new SentMail(
                        r.getString(1),
                        r.getObject(2, OffsetDateTime.class).toInstant(),
                        r.getString(3),
                        r.getString(4),
                        ReceiverRows.instant(r, 5),
                        r.getString(6),
                        r.getString(7)))
                .list());
    }

    private static List<Addressee> map(Query query) {
        return query.map((r, c) ->
                        new Addressee(r.getString(1), r.getString(2), r.getString(3), r.getObject(4, LocalDate.class)))
                .list();
    }
}
