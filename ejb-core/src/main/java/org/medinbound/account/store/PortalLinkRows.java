package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Role;

/** Rows of the links mailed to people outside. */
@ApplicationScoped
public class PortalLinkRows {
    /** A link that may start a code, or once could. */
    public record Link(
            long id,
            Role role,
            String subject,
            byte[] mailboxSealed,
            String language,
            Instant issuedAt,
            boolean revoked) {}

    private Jdbi jdbi;

    protected PortalLinkRows() {
        this(Jdbi.create(() -> {
            throw new SQLException("The container's proxy has no database");
        }));
    }

    @Inject
    public PortalLinkRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(
            byte[] tokenHash,
            Role role,
            String subject,
            byte[] mailboxSealed,
            String language,
            Instant issuedAt,
            Instant expiresAt) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into portal_link (token_hash, role, subject, mailbox_sealed, language, issued_at, expires_at)
                        values (:hash, :role, :subject, :mailbox, :language, :issued, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("role", role.name())
                .bind("subject", subject)
                .bind("mailbox", mailboxSealed)
                .bind("language", language)
                .bind("issued", issuedAt)
                .bind("expires", expiresAt)
                .execute());
    }

    /** The link of a token, if it may start a code now; held against others until the transaction ends. */
    public Optional<Link> alive(byte[] tokenHash, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select id, role, subject, mailbox_sealed, language, issued_at, revoked_at from portal_link
                        where token_hash = :hash and revoked_at is null and expires_at > :now for update
                        """)
                .bind("hash", tokenHash)
                .bind("now", now)
                .map((row, context) -> link(row))
                .findOne());
    }

    /** All links ever made for a subject, newest first. */
    public List<Link> of(String subject) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select id, role, subject, mailbox_sealed, language, issued_at, revoked_at from portal_link
                        where subject = :subject order by id desc limit 100
                        """)
                .bind("subject", subject)
                .map((row, context) -> link(row))
                .list());
    }

    /** Ends links, codes, sessions and access tokens of a subject. */
    public void revoke(String subject, Instant now) {
        jdbi.useHandle(sql -> {
            for (String statement : List.of(
                    "update portal_link set revoked_at = :now where subject = :subject and revoked_at is null",
                    "update portal_code set ended_at = :now where ended_at is null"
                            + " and link_id in (select id from portal_link where subject = :subject)",
                    "update portal_session set ended_at = :now where subject = :subject and ended_at is null",
                    "update case_token set revoked_at = :now where reference = :subject and revoked_at is null")) {
                sql.createUpdate(statement)
                        .bind("subject", subject)
                        .bind("now", now)
                        .execute();
            }
        });
    }

    /** Ends one link with its code and its sessions. */
    public void revoke(long link, Instant now) {
        jdbi.useHandle(sql -> {
            for (String statement : List.of(
                    "update portal_link set revoked_at = :now where id = :link and revoked_at is null",
                    "update portal_code set ended_at = :now where link_id = :link and ended_at is null",
                    "update portal_session set ended_at = :now where link_id = :link and ended_at is null")) {
                sql.createUpdate(statement).bind("link", link).bind("now", now).execute();
            }
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("subject"),
                row.getBytes("mailbox_sealed"),
                row.getString("language"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("revoked_at") != null);
    }
}
