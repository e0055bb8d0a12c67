package org.medinbound.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Secrets in files: {@code OPS_TOKEN_FILE=/run/secrets/ops} gives {@code ops.token} its content without the final line end. */
public final class SecretFiles implements ConfigSource {
    private static final Set<String> NAMES = Set.of(
            "ops.token",
            "smtp.url",
            "imap.url",
            "file.keys",
            "db.password",
            "db.url",
            "clamd.address",
            "oidc.client.secret");

    private final Map<String, String> values;

    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        for (String name : NAMES) {
            String file = environment.get(name.replace('.', '_').toUpperCase(Locale.ROOT) + "_FILE");
            if (file != null && !file.isBlank()) {
                found.put(name, read(Path.of(file)));
            }
        }
        values = Map.copyOf(found);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret file " + file + " cannot be read", e);
        }
    }

    /** Above the environment (300), below system properties (400). */
    @Override
    public int getOrdinal() {
        return 350;
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "secret files";
    }
}
