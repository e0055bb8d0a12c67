package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keys that belong to no case. Made in a transaction of their own, so that a key in use can never be rolled back. */
@ApplicationScoped
public class PurposeKeys {
    @Inject
    private MasterKeys master;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public PurposeKeys() {}

    public PurposeKeys(MasterKeys master, Jdbi jdbi, Clock clock) {
        this.master = master;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The key of the purpose, made when there is none. Two callers at once get the same one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Aead of(String purpose) {
        return existing(purpose).orElseGet(() -> {
            jdbi.useHandle(h -> h.execute(
                    "insert into purpose_key (purpose, wrapped_key, wrapped_by, made_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    purpose,
                    Sealing.newWrapped(Sealing.TEXT, master.aead(), label(purpose)),
                    master.primaryId(),
                    OffsetDateTime.now(clock)));
            return existing(purpose).orElseThrow();
        });
    }

    private Optional<Aead> existing(String purpose) {
        return jdbi.withHandle(h -> h.createQuery("select wrapped_key from purpose_key where purpose = ?")
                        .bind(0, purpose)
                        .mapTo(byte[].class)
                        .findOne())
                .map(w -> Sealing.texts(Sealing.unwrap(w, master.aead(), label(purpose))));
    }

    static String label(String purpose) {
        return "purpose:" + purpose;
    }
}
