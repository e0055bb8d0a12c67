package org.medinbound.document.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys opened in the current transaction, kept until its end and no longer: a key destroyed elsewhere opens nothing in the next
 * transaction, and a key made in a transaction that rolls back is forgotten with it. Without a transaction nothing is kept.
 */
@ApplicationScoped
public class OpenedKeys {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    KeyRing.@Nullable Keys get(String caseReference) {
        Map<String, KeyRing.Keys> kept = kept();
        return kept == null ? null : kept.get(caseReference);
    }

    void keep(String caseReference, KeyRing.Keys keys) {
        Map<String, KeyRing.Keys> kept = kept();
        if (kept != null) {
            kept.put(caseReference, keys);
        }
    }

    void forget(String caseReference) {
        Map<String, KeyRing.Keys> kept = kept();
        if (kept != null) {
            kept.remove(caseReference);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, KeyRing.Keys> kept() {
        TransactionSynchronizationRegistry registry = transactions;
        if (registry == null || registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return null;
        }
        Map<String, KeyRing.Keys> kept = (Map<String, KeyRing.Keys>) registry.getResource(OpenedKeys.class);
        if (kept == null) {
            kept = new HashMap<>();
            registry.putResource(OpenedKeys.class, kept);
        }
        return kept;
    }
}
