package org.medinbound.mailbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.SystemVault;
import org.medinbound.mailbox.MailOutcome;
import org.medinbound.mailbox.MailboxState;
import org.medinbound.mailbox.ReceivedMailRow;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.SystemClock;

/** The ledger of mails that came in, and how far each mailbox is read. */
@ApplicationScoped
public class LedgerRows {
    private static final String PURPOSE = "mailbox";
    private static final String AT = " where mailbox = :mailbox and uid_validity = :validity and uid = :uid";

    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private Clock clock;

    public LedgerRows() {}

    public LedgerRows(Jdbi jdbi, SystemVault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    MailIntake.Progress begin(String mailbox, long validity) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into mailbox_reading as m (mailbox, uid_validity, last_uid, since)
                        values (:mailbox, :validity, 0, :today)
                        on conflict (mailbox) do update set uid_validity = excluded.uid_validity,
                          last_uid = case when m.uid_validity = excluded.uid_validity then m.last_uid else 0 end,
                          since = coalesce(m.since, excluded.since)
                        returning uid_validity, last_uid, since""")
                .bind("mailbox", mailbox)
                .bind("validity", validity)
                .bind("today", today())
                .map((r, c) -> new MailIntake.Progress(r.getLong(1), r.getLong(2), instant(r, 3)))
                .one());
    }

    void readWell(String mailbox) {
        jdbi.useHandle(h -> h.execute(
                "update mailbox_reading set read_at = ?, failed_at = null, error = null where mailbox = ?",
                OffsetDateTime.now(clock),
                mailbox));
    }

    boolean failed(String mailbox, String code) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into mailbox_reading as m (mailbox, uid_validity, last_uid, since, failed_at, error)
                        values (:mailbox, 0, 0, :today, :now, :code)
                        on conflict (mailbox) do update set failed_at = coalesce(m.failed_at, excluded.failed_at), error = excluded.error
                        returning failed_at = :now""")
                .bind("mailbox", mailbox)
                .bind("now", OffsetDateTime.now(clock))
                .bind("today", today())
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(SystemClock.TOKYO).toInstant();
    }

    void advance(MailIntake.Place place) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update mailbox_reading set last_uid = :uid
                        where mailbox = :mailbox and uid_validity = :validity and last_uid < :uid""").bindMethods(place).execute());
    }

    /** Number of this try, or 0 when the mail was taken before. */
    int attempt(MailIntake.Place place, long size, Instant arrivedAt) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into received_mail as m (mailbox, uid_validity, uid, outcome, tries, size, arrived_at, taken_at)
                        values (:mailbox, :validity, :uid, 'TRYING', 1, :size, :arrived, :now)
                        on conflict (mailbox, uid_validity, uid) do update
                        set tries = m.tries + 1, taken_at = excluded.taken_at where m.outcome = 'TRYING'
                        returning tries""")
                .bindMethods(place)
                .bind("size", size)
                .bind("arrived", arrivedAt)
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** Locks the mail's row until the end of the transaction; false when another node took the mail meanwhile. */
    boolean lock(MailIntake.Place place) {
        return jdbi.withHandle(h -> h.createQuery("select outcome = 'TRYING' from received_mail" + AT + " for update")
                .bindMethods(place)
                .mapTo(Boolean.class)
                .one());
    }

    boolean isKnown(String digest) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select exists (select from received_mail
                          where digest = ? and outcome not in ('TRYING', 'DUPLICATE', 'UNREADABLE'))""").bind(0, digest).mapTo(Boolean.class).one());
    }

    void end(
            MailIntake.Place place,
            @Nullable String digest,
            MailOutcome outcome,
            @Nullable String reference,
            @Nullable String about) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update received_mail set outcome = :outcome, digest = :digest, reference = :reference, about_sealed = :about,
                          taken_at = :now""" + AT)
                .bindMethods(place)
                .bind("outcome", outcome.name())
                .bind("digest", digest)
                .bind("reference", reference)
                .bind("about", about == null ? null : vault.seal(PURPOSE, about))
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    public PageOfRows<ReceivedMailRow> page(boolean aside, int page, int size) {
        String where = aside ? " where outcome not in ('QUESTION', 'REPLY')" : "";
        return jdbi.withHandle(h -> {
            List<ReceivedMailRow> found = h.createQuery("select * from received_mail" + where
                            + " order by taken_at desc, id desc limit :size offset :skip")
                    .bind("size", size)
                    .bind("skip", (page - 1L) * size)
                    .map((r, c) -> row(r))
                    .list();
            long total = h.createQuery("select count(*) from received_mail" + where)
                    .mapTo(Long.class)
                    .one();
            return new PageOfRows<>(found, total, page, size);
        });
    }

    public Optional<MailboxState> state() {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from mailbox_reading order by coalesce(read_at, failed_at) desc nulls last limit 1")
                .map((r, c) -> new MailboxState(
                        r.getString("mailbox"), optional(r, "read_at"), optional(r, "failed_at"), r.getString("error")))
                .findOne());
    }

    public long toLookAt() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from received_mail where outcome = 'UNREADABLE' and taken_at > ?")
                        .bind(0, OffsetDateTime.now(clock).minusDays(30))
                        .mapTo(Long.class)
                        .one());
    }

    private ReceivedMailRow row(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("about_sealed");
        String[] about = sealed == null
                ? new String[] {"", ""}
                : vault.open(PURPOSE, sealed).split("\n", 2);
        return new ReceivedMailRow(
                row.getLong("id"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                MailOutcome.valueOf(row.getString("outcome")),
                about[0],
                about.length > 1 ? about[1] : "",
                row.getLong("size"),
                row.getString("reference"));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
