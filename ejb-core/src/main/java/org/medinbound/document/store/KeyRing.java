package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.shared.BusinessRejection;

/**
 * The data keys of cases: made at the first use, kept wrapped in the database, opened for each use. Nothing is cached, so that a key
 * destroyed on one node opens nothing on another.
 */
@ApplicationScoped
public class KeyRing {
    @Inject
    private MasterKeys master;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public KeyRing() {}

    public KeyRing(MasterKeys master, Jdbi jdbi, Clock clock) {
        this.master = master;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The opened keys of one case. */
    record Keys(Aead texts, StreamingAead files) {}

    private record Wrapped(byte[] texts, byte[] files) {}

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
        return jdbi.withHandle(h -> h.createQuery(
                                "select text_key, file_key from case_key where case_reference = ? and destroyed_at is null")
                        .bind(0, caseReference)
                        .map((rs, c) -> new Wrapped(rs.getBytes(1), rs.getBytes(2)))
                        .findOne())
                .map(w -> new Keys(
                        Sealing.texts(Sealing.unwrap(w.texts(), master.aead(), label(caseReference))),
                        Sealing.files(Sealing.unwrap(w.files(), master.aead(), label(caseReference)))));
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
