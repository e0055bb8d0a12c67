package org.medinbound.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the environment says, checked before anything starts. Names and defaults: docs/operations.md. */
record Options(
        Path home,
        int port,
        String bind,
        Optional<String> databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable String baseUrl,
        boolean demoData) {

    /** Refused configuration: the message says what to do. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static Options from(Map<String, String> environment) {
        Optional<String> url = value(environment, "DB_URL");
        String bind = value(environment, "BIND").orElse("127.0.0.1");
        if (url.isEmpty() && !isLoopback(bind)) {
            throw new Refused(
                    "BIND=" + bind + " is refused: the embedded database is for evaluation on this machine only."
                            + " Set DB_URL, DB_USER and DB_PASSWORD to serve other machines.");
        }
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new Refused(
                    "DB_URL must start with jdbc:postgresql: (for example jdbc:postgresql://db:5432/medinbound).");
        }
        if (url.isPresent() && value(environment, "EVALUATION_CLOCK").isPresent()) {
            throw new Refused("EVALUATION_CLOCK is for the embedded database only. Unset it, or unset DB_URL.");
        }
        return new Options(
                Path.of(value(environment, "MEDINBOUND_HOME")
                                .orElse(environment.getOrDefault("HOME", System.getProperty("user.home"))
                                        + "/.medinbound"))
                        .toAbsolutePath(),
                port(value(environment, "PORT").orElse("8080")),
                bind,
                url,
                value(environment, "DB_USER").orElse(null),
                value(environment, "DB_PASSWORD").orElse(null),
                value(environment, "BASE_URL").orElse(null),
                value(environment, "DEMO_DATA").map(Boolean::parseBoolean).orElse(url.isEmpty()));
    }

    private static boolean isLoopback(String bind) {
        return bind.equals("localhost") || bind.equals("::1") || bind.startsWith("127.");
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Refused("PORT=" + text + " is not a number from 1 to 65535.");
        }
        throw new Refused("PORT=" + text + " is not a number from 1 to 65535.");
    }

    /** The variable, or the content of the file that the same name with _FILE points to; blank counts as absent. */
    private static Optional<String> value(Map<String, String> environment, String name) {
        String file = environment.get(name + "_FILE");
        if (file != null && !file.isBlank()) {
            try {
                return Optional.of(Files.readString(Path.of(file)).stripTrailing());
            } catch (IOException e) {
                throw new Refused(name + "_FILE=" + file + " cannot be read: " + e.getMessage());
            }
        }
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }
}
