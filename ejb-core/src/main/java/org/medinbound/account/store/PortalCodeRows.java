package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Rows of the codes that were mailed after a link was opened. At most one code of a link is alive. */
@ApplicationScoped
public class PortalCodeRows {
    /** A code that was tried just now; the try is counted. */
    public record Tried(long id, byte[] codeHash, int tries) {}

    private Jdbi jdbi;

    protected PortalCodeRows() {
        this(Jdbi.create(() -> {
            throw new SQLException("The container's proxy has no database");
        }));
    }

    @Inject
    public PortalCodeRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many codes were made for the link after an instant. */
    public int since(long link, Instant instant) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "select count(*) from portal_code where link_id = :link and issued_at > :instant")
                .bind("link", link)
                .bind("instant", instant)
                .mapTo(Integer.class)
                .one());
    }

    /** Replaces the link's code. */
    public void replace(long link, byte[] codeHash, Instant issuedAt, Instant expiresAt) {
        jdbi.useHandle(sql -> {
            sql.createUpdate("update portal_code set ended_at = :now where link_id = :link and ended_at is null")
                    .bind("link", link)
                    .bind("now", issuedAt)
                    .execute();
            sql.createUpdate("""
                            insert into portal_code (link_id, code_hash, issued_at, expires_at)
                            values (:link, :hash, :now, :expires)
                            """)
                    .bind("link", link)
                    .bind("hash", codeHash)
                    .bind("now", issuedAt)
                    .bind("expires", expiresAt)
                    .execute();
        });
    }

    /** Counts a try and answers with the code to compare; nothing when the code expired or was tried too often. */
    public Optional<Tried> tryOf(long link, int most, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        update portal_code set tries = tries + 1
                        where link_id = :link and ended_at is null and expires_at > :now and tries < :most
                        returning id, code_hash, tries
                        """)
                .bind("link", link)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Tried(row.getLong("id"), row.getBytes("code_hash"), row.getInt("tries")))
                .findOne());
    }

    /** Ends a code that was used. */
    public void end(long code, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate("update portal_code set ended_at = :now where id = :code")
                .bind("code", code)
                .bind("now", now)
                .execute());
    }
}
