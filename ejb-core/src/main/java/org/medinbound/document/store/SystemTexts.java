package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medinbound.document.SystemVault;

/** Texts of the platform's own, sealed with the key of their purpose. */
@ApplicationScoped
public class SystemTexts implements SystemVault {
    /** Purpose keys are never destroyed, and rewrapping does not change them. */
    private final Map<String, Aead> opened = new ConcurrentHashMap<>();

    @Inject
    private PurposeKeys keys;

    public SystemTexts() {}

    public SystemTexts(PurposeKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(String purpose, String text) {
        return Sealing.seal(key(purpose), text, PurposeKeys.label(purpose));
    }

    @Override
    public String open(String purpose, byte[] sealed) {
        return Sealing.open(key(purpose), sealed, PurposeKeys.label(purpose));
    }

    private Aead key(String purpose) {
        return opened.computeIfAbsent(purpose, keys::of);
    }
}
