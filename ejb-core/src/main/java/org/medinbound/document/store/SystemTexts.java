package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.medinbound.document.SystemVault;

/** Texts of the platform's own, sealed with the key of their purpose. */
@ApplicationScoped
public class SystemTexts implements SystemVault {
    @Inject
    private KeyRing keys;

    public SystemTexts() {}

    public SystemTexts(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(String purpose, String text) {
        return Sealing.seal(keys.ofPurpose(purpose), text, KeyRing.purposeLabel(purpose));
    }

    @Override
    public String open(String purpose, byte[] sealed) {
        return Sealing.open(keys.ofPurpose(purpose), sealed, KeyRing.purposeLabel(purpose));
    }
}
