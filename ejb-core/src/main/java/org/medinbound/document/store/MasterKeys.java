package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.settings.Settings;

/**
 * The master key set that wraps every data key: FILE_KEYS in service. An evaluation makes one under the data directory, once,
 * readable by the owner only, and never when the database already holds keys that another set wraps.
 */
@ApplicationScoped
public class MasterKeys {
    private static final Logger LOG = Logger.getLogger(MasterKeys.class.getName());

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    @Inject
    private Settings settings;

    @Inject
    private Jdbi jdbi;

    private volatile @Nullable KeysetHandle loaded;

    private volatile @Nullable Aead aead;

    public MasterKeys() {}

    public MasterKeys(Settings settings, Jdbi jdbi) {
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /** Opens with any key of the set, seals with its primary one. */
    Aead aead() {
        Aead known = aead;
        if (known == null) {
            known = Sealing.texts(keys());
            aead = known;
        }
        return known;
    }

    /** Id of the primary key, as kept beside what it wraps. */
    long primaryId() {
        return keys().getPrimary().getId();
    }

    private synchronized KeysetHandle keys() {
        KeysetHandle keys = loaded;
        if (keys == null) {
            keys = load();
            loaded = keys;
        }
        return keys;
    }

    private KeysetHandle load() {
        Optional<String> configured = settings.fileKeys();
        if (configured.isPresent()) {
            return parse(configured.get(), "FILE_KEYS");
        }
        Path directory = settings.home().resolve("keys");
        Path file = directory.resolve("file-keys.json");
        try {
            if (Files.exists(file)) {
                return parse(Files.readString(file), file.toString());
            }
            if (!evaluation()) {
                throw new IllegalStateException(
                        "FILE_KEYS is not set. Outside an evaluation the key set of files and texts must be"
                                + " given, see docs/operations.md");
            }
            if (databaseHoldsKeys()) {
                throw new IllegalStateException("The database holds keys wrapped by a key set that is missing: restore "
                        + file + " or set FILE_KEYS; see docs/operations.md");
            }
            Files.createDirectories(directory);
            return make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key set " + file + " cannot be read or made", e);
        }
    }

    /** With the demonstration data, or when nobody outside this machine can reach the product. */
    private boolean evaluation() {
        return settings.demoData()
                || settings.text("bind").map(LOOPBACK::contains).orElse(true)
                || settings.text("file.keys.local").map(Boolean::parseBoolean).orElse(false);
    }

    private boolean databaseHoldsKeys() {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from case_key where destroyed_at is null)"
                        + " or exists (select from purpose_key)")
                .mapTo(Boolean.class)
                .one());
    }

    private static KeysetHandle make(Path file) throws IOException {
        String json = newKeySet();
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            return parse(Files.readString(file), file.toString());
        }
        Files.writeString(file, json, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        LOG.log(
                Level.WARNING,
                "Made a key set for files in {0}. It is for evaluation: in service set FILE_KEYS.",
                file);
        return parse(json, file.toString());
    }

    /** A new key set as FILE_KEYS wants it. */
    public static String newKeySet() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(Sealing.TEXT), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key set could not be made", e);
        }
    }

    /** The key set with a further key that seals from now on; the older ones still open. Then {@code KeyRotation} rewraps. */
    public static String withNewPrimary(String keySet) {
        try {
            KeysetHandle handle = KeysetHandle.newBuilder(parse(keySet, "The key set"))
                    .addEntry(KeysetHandle.generateEntryFromParameters(Sealing.TEXT)
                            .withRandomId()
                            .makePrimary())
                    .build();
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be added", e);
        }
    }

    /** The key set without its older keys: for FILE_KEYS when rewrapping is done. */
    public static String onlyPrimary(String keySet) {
        try {
            KeysetHandle.Entry primary = parse(keySet, "The key set").getPrimary();
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(primary.getKey())
                            .withFixedId(primary.getId())
                            .makePrimary())
                    .build();
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The older keys could not be taken out", e);
        }
    }

    private static KeysetHandle parse(String json, String source) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            // The cause could quote the key set: it is not passed on.
            throw new IllegalStateException(source + " is not a key set in Tink's JSON format");
        }
    }
}
