package org.medinbound.inquiry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Drafts of inquiries. */
@ApplicationScoped
public class Drafts {
    @Inject
    Jdbi jdbi;

    /** A draft as stored. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(String reference, String language, byte @Nullable [] sealed, String step, boolean submitted) {}

    public void add(String reference, byte[] tokenHash, String language, Instant now, Instant expires) {
        jdbi.useHandle(h -> h.execute("""
                insert into inquiry_draft (reference, token_hash, language, step, started_at, updated_at, expires_at)
                values (?, ?, ?, 'kind', ?, ?, ?)""", reference, tokenHash, language, at(now), at(now), at(expires)));
    }

    /** The draft of the token, locked, if it has not expired. */
    public Optional<Row> lock(byte[] tokenHash, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select reference, language, answers_sealed, step, submitted_at is not null as submitted
                        from inquiry_draft where token_hash = :hash and expires_at > :now for update""")
                .bind("hash", tokenHash)
                .bind("now", at(now))
                .map((row, c) -> draft(row, c))
                .findOne());
    }

    /** Gives the draft a new token; the old one ends. */
    public boolean rekey(String reference, byte[] tokenHash, Instant now) {
        return jdbi.withHandle(h -> h.execute(
                        "update inquiry_draft set token_hash = ? where reference = ? and expires_at > ? and submitted_at is null",
                        tokenHash,
                        reference,
                        at(now)))
                == 1;
    }

    public void save(String reference, byte @Nullable [] sealed, String step, String language, Instant now) {
        jdbi.useHandle(h -> h.execute(
                "update inquiry_draft set answers_sealed = ?, step = ?, language = ?, updated_at = ? where reference = ?",
                sealed,
                step,
                language,
                at(now),
                reference));
    }

    /** Sent: the text passes to the inquiry and leaves the draft; its files pass too. */
    public void submitted(String reference, Instant now) {
        jdbi.useHandle(h -> {
            h.execute(
                    "update inquiry_draft set submitted_at = ?, answers_sealed = null where reference = ?",
                    at(now),
                    reference);
            h.execute("""
                    insert into inquiry_attachment (file_id, reference, added_at)
                    select file_id, draft_reference, added_at from inquiry_draft_file where draft_reference = ?
                    on conflict do nothing""", reference);
        });
    }

    public void addFile(String reference, UUID file, Instant now) {
        jdbi.useHandle(h -> h.execute(
                "insert into inquiry_draft_file (file_id, draft_reference, added_at) values (?, ?, ?)",
                file,
                reference,
                at(now)));
    }

    public void removeFile(String reference, UUID file) {
        jdbi.useHandle(h ->
                h.execute("delete from inquiry_draft_file where file_id = ? and draft_reference = ?", file, reference));
    }

    public List<UUID> files(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("select file_id from inquiry_draft_file where draft_reference = ? order by added_at")
                        .bind(0, reference)
                        .mapTo(UUID.class)
                        .list());
    }

    private static Row draft(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getString("reference"),
                row.getString("language"),
                row.getBytes("answers_sealed"),
                row.getString("step"),
                row.getBoolean("submitted"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
