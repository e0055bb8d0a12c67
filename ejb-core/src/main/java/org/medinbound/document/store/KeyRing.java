package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/** The data keys of cases: made at the first use, kept wrapped in the database, opened once in each transaction that needs them. */
@ApplicationScoped
public class KeyRing {
    private static final String SELECT =
            "select case_reference, text_key, file_key from case_key where destroyed_at is null and ";

    @Inject
    private MasterKeys master;

    @Inject
    private OpenedKeys opened;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public KeyRing() {}

    KeyRing(MasterKeys master, OpenedKeys opened, Jdbi jdbi, Clock clock) {
        this.master = master;
        this.opened = opened;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The keys of one case. That of files is opened only where a file is touched. */
    record Keys(Aead texts, byte[] wrappedFiles, Aead master, String label) {
        StreamingAead files() {
            return Sealing.files(Sealing.unwrap(wrappedFiles, master, label));
        }
    }

    /**
     * The keys of the case, made when it has none.
     *
     * @throws BusinessRejection {@code case.erased} when they were destroyed
     */
    Keys ofCase(String caseReference) {
        return existing(caseReference)
                .or(() -> {
                    make(caseReference);
                    return existing(caseReference);
                })
                .orElseThrow(() -> BusinessRejection.conflict("case.erased"));
    }

    /** The keys of the case, unless it has none or they were destroyed. */
    Optional<Keys> existing(String caseReference) {
        @Nullable Keys kept = opened.get(caseReference);
        if (kept != null) {
            return Optional.of(kept);
        }
        return jdbi.withHandle(h -> h.createQuery(SELECT + "case_reference = ?")
                .bind(0, caseReference)
                .map((rs, c) -> open(rs))
                .findOne());
    }

    /** Opens the keys of many cases with one query, for lists. */
    void ready(Collection<String> caseReferences) {
        List<String> missing = caseReferences.stream()
                .distinct()
                .filter(reference -> opened.get(reference) == null)
                .toList();
        if (!missing.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery(SELECT + "case_reference = any(:cases)")
                    .bindArray("cases", String.class, missing)
                    .map((rs, c) -> open(rs))
                    .list());
        }
    }

    private Keys open(ResultSet rs) throws SQLException {
        String reference = rs.getString(1);
        Aead wrapping = master.aead();
        Keys keys = new Keys(
                Sealing.texts(Sealing.unwrap(rs.getBytes(2), wrapping, label(reference))),
                rs.getBytes(3),
                wrapping,
                label(reference));
        opened.keep(reference, keys);
        return keys;
    }

    private void make(String caseReference) {
        Aead wrapping = master.aead();
        jdbi.useHandle(h -> h.execute(
                "insert into case_key (case_reference, text_key, file_key, wrapped_by, made_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                caseReference,
                Sealing.newWrapped(Sealing.TEXT, wrapping, label(caseReference)),
                Sealing.newWrapped(Sealing.FILE, wrapping, label(caseReference)),
                master.primaryId(),
                OffsetDateTime.now(clock)));
    }

    static String label(String caseReference) {
        return "case:" + caseReference;
    }
}
