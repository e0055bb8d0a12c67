package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;

/** Free texts sealed with the key of their case. */
@ApplicationScoped
public class CaseTexts implements CaseVault {
    @Inject
    private KeyRing keys;

    public CaseTexts() {}

    public CaseTexts(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte @Nullable [] seal(String caseReference, @Nullable String text) {
        return text == null
                ? null
                : Sealing.seal(keys.ofCase(caseReference).texts(), text, KeyRing.label(caseReference));
    }

    @Override
    public void ready(Collection<String> caseReferences) {
        keys.ready(caseReferences);
    }

    @Override
    public @Nullable String open(String caseReference, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        return keys.existing(caseReference)
                .map(k -> Sealing.open(k.texts(), sealed, KeyRing.label(caseReference)))
                .orElse(null);
    }
}
