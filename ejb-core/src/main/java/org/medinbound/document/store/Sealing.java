package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The cryptography of the house, all of it Tink's: AES-256-GCM for texts and keys, AES-256-GCM in segments for files. */
final class Sealing {
    static final Parameters TEXT = PredefinedAeadParameters.AES256_GCM;
    static final Parameters FILE = PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB;

    static {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Sealing() {}

    /** A new data key, wrapped; the label is bound to it, so that a key cannot be moved to another owner. */
    static byte[] newWrapped(Parameters kind, Aead master, String label) {
        try {
            return wrap(KeysetHandle.generateNew(kind), master, label);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be made", e);
        }
    }

    static byte[] wrap(KeysetHandle key, Aead master, String label) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, bytes(label));
    }

    static KeysetHandle unwrap(byte[] wrapped, Aead master, String label) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, bytes(label));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of " + label + " does not open with the configured FILE_KEYS; restore the right key set",
                    e);
        }
    }

    static Aead texts(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key of texts", e);
        }
    }

    static StreamingAead files(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key of files", e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] seal(Aead key, String text, String label) {
        try {
            return key.encrypt(bytes(text), bytes(label));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A text could not be sealed", e);
        }
    }

    static String open(Aead key, byte[] sealed, String label) {
        try {
            return new String(key.decrypt(sealed, bytes(label)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text of " + label + " was changed or belongs elsewhere", e);
        }
    }
}
