package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.document.ErasureReceipt;

/** Destroys keys and wraps them anew. */
@ApplicationScoped
public class KeyWork {
    @Inject
    private MasterKeys master;

    @Inject
    private OpenedKeys opened;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public KeyWork() {}

    KeyWork(MasterKeys master, OpenedKeys opened, Jdbi jdbi, Clock clock) {
        this.master = master;
        this.opened = opened;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private record WrappedPair(String caseReference, byte[] texts, byte[] files) {}

    private record WrappedOne(String purpose, byte[] key) {}

    public Optional<ErasureReceipt> destroy(String caseReference, String by, String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbi.withHandle(h -> h.createQuery("select case_reference, text_key, file_key from case_key"
                        + " where case_reference = ? and destroyed_at is null for update")
                .bind(0, caseReference)
                .map((rs, c) -> new WrappedPair(rs.getString(1), rs.getBytes(2), rs.getBytes(3)))
                .findOne()
                .map(keys -> {
                    MessageDigest digest = FileIntake.sha256();
                    digest.update(keys.texts());
                    digest.update(keys.files());
                    byte[] which = digest.digest();
                    int files = h.createQuery("select count(*) from case_file where case_reference = ?")
                            .bind(0, caseReference)
                            .mapTo(Integer.class)
                            .one();
                    UUID id = UUID.randomUUID();
                    opened.forget(caseReference);
                    h.execute(
                            "update case_key set text_key = null, file_key = null, destroyed_at = ? where case_reference = ?",
                            now,
                            caseReference);
                    h.execute(
                            "insert into key_destruction"
                                    + " (id, case_reference, destroyed_at, destroyed_by, reason, key_digest, files_removed)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            id,
                            caseReference,
                            now,
                            by,
                            reason,
                            which,
                            files);
                    return new ErasureReceipt(
                            id,
                            caseReference,
                            now.toInstant(),
                            by,
                            reason,
                            HexFormat.of().formatHex(which),
                            files);
                }));
    }

    /** All in the caller's transaction; the data keys themselves stay what they are. */
    public int rewrap() {
        return jdbi.withHandle(h -> rewrapCases(h) + rewrapPurposes(h));
    }

    private int rewrapCases(Handle h) {
        Aead aead = master.aead();
        long primary = master.primaryId();
        List<WrappedPair> old = h.createQuery("select case_reference, text_key, file_key from case_key"
                        + " where destroyed_at is null and wrapped_by <> ? order by case_reference for update")
                .bind(0, primary)
                .map((rs, c) -> new WrappedPair(rs.getString(1), rs.getBytes(2), rs.getBytes(3)))
                .list();
        PreparedBatch batch = h.prepareBatch(
                "update case_key set text_key = ?, file_key = ?, wrapped_by = ? where case_reference = ?");
        for (WrappedPair keys : old) {
            String label = KeyRing.label(keys.caseReference());
            batch.add(
                    again(keys.texts(), aead, label), again(keys.files(), aead, label), primary, keys.caseReference());
        }
        if (!old.isEmpty()) {
            batch.execute();
        }
        return old.size();
    }

    private int rewrapPurposes(Handle h) {
        Aead aead = master.aead();
        long primary = master.primaryId();
        List<WrappedOne> old = h.createQuery(
                        "select purpose, wrapped_key from purpose_key where wrapped_by <> ? order by purpose for update")
                .bind(0, primary)
                .map((rs, c) -> new WrappedOne(rs.getString(1), rs.getBytes(2)))
                .list();
        for (WrappedOne key : old) {
            h.execute(
                    "update purpose_key set wrapped_key = ?, wrapped_by = ? where purpose = ?",
                    again(key.key(), aead, PurposeKeys.label(key.purpose())),
                    primary,
                    key.purpose());
        }
        return old.size();
    }

    private static byte[] again(byte[] wrapped, Aead master, String label) {
        try {
            return Sealing.wrap(Sealing.unwrap(wrapped, master, label), master, label);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped anew", e);
        }
    }
}
