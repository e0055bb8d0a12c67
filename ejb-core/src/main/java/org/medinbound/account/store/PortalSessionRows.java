package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Role;

/** Rows of the sessions of people outside, and of the access tokens of the JSON API. */
@ApplicationScoped
public class PortalSessionRows {
    /** Requests within this time write no new time of last use. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    /** Ended sessions are kept so long for questions, then deleted. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Who is in a session. */
    public record Person(Role role, String subject) {}

    private Jdbi jdbi;

    protected PortalSessionRows() {
        this(Jdbi.create(() -> {
            throw new SQLException("The container's proxy has no database");
        }));
    }

    @Inject
    public PortalSessionRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds a session, and clears away those that ended long ago. */
    public void add(byte[] tokenHash, PortalLinkRows.Link link, Instant now, Instant expiresAt) {
        jdbi.useHandle(sql -> {
            sql.createUpdate("""
                            insert into portal_session (token_hash, link_id, role, subject, opened_at, last_seen_at, expires_at)
                            values (:hash, :link, :role, :subject, :now, :now, :expires)
                            """)
                    .bind("hash", tokenHash)
                    .bind("link", link.id())
                    .bind("role", link.role().name())
                    .bind("subject", link.subject())
                    .bind("now", now)
                    .bind("expires", expiresAt)
                    .execute();
            sql.createUpdate("delete from portal_session where expires_at < :before")
                    .bind("before", now.minus(KEPT))
                    .execute();
        });
    }

    /** The person of a session that is neither ended nor idle for too long; notes that it was used. */
    public Optional<Person> use(byte[] tokenHash, Instant now, Duration idle) {
        return jdbi.withHandle(sql -> {
            Optional<Person> person = sql.createQuery("""
                            select role, subject from portal_session
                            where token_hash = :hash and ended_at is null and expires_at > :now and last_seen_at > :idle
                            """)
                    .bind("hash", tokenHash)
                    .bind("now", now)
                    .bind("idle", now.minus(idle))
                    .map((row, context) -> new Person(Role.valueOf(row.getString("role")), row.getString("subject")))
                    .findOne();
            if (person.isPresent()) {
                sql.createUpdate("""
                                update portal_session set last_seen_at = :now
                                where token_hash = :hash and last_seen_at < :coarse and ended_at is null
                                """)
                        .bind("hash", tokenHash)
                        .bind("now", now)
                        .bind("coarse", now.minus(COARSE))
                        .execute();
            }
            return person;
        });
    }

    public void end(byte[] tokenHash, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "update portal_session set ended_at = :now where token_hash = :hash and ended_at is null")
                .bind("hash", tokenHash)
                .bind("now", now)
                .execute());
    }

    public void addCaseToken(byte[] tokenHash, String reference, Instant now, Instant expiresAt) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into case_token (token_hash, reference, issued_at, expires_at)
                        values (:hash, :reference, :now, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("reference", reference)
                .bind("now", now)
                .bind("expires", expiresAt)
                .execute());
    }

    /** The case that an access token opens now. */
    public Optional<String> caseOf(byte[] tokenHash, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select reference from case_token
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .bind("hash", tokenHash)
                .bind("now", now)
                .mapTo(String.class)
                .findOne());
    }
}
