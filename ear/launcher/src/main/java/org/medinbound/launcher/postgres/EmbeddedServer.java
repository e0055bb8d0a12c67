package org.medinbound.launcher.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the real PostgreSQL that comes with the product on a free port of the loopback interface, with its data kept in the
 * directory given. Answers with a {@code java.sql}-free handle, since this class lives in a class loader of its own.
 */
public class EmbeddedServer implements Function<File, EmbeddedServer.Handle> {
    /** A running server: its port as {@link Integer#intValue()}, and how to stop it. */
    public static final class Handle extends Number implements AutoCloseable {
        private static final long serialVersionUID = 1L;
        private final transient EmbeddedPostgres server;

        Handle(EmbeddedPostgres server) {
            this.server = server;
        }

        @Override
        public int intValue() {
            return server.getPort();
        }

        @Override
        public long longValue() {
            return intValue();
        }

        @Override
        public float floatValue() {
            return intValue();
        }

        @Override
        public double doubleValue() {
            return intValue();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Override
    public Handle apply(File directory) {
        Logger.getLogger("io.zonky.test").setLevel(Level.WARNING);
        Logger.getLogger("postgres").setLevel(Level.WARNING);
        Logger.getLogger("pg_ctl").setLevel(Level.WARNING);
        Logger.getLogger("initdb").setLevel(Level.WARNING);
        Orphan.end(directory.toPath().resolve("data"));
        try {
            return new Handle(EmbeddedPostgres.builder()
                    .setDataDirectory(new File(directory, "data"))
                    .setOverrideWorkingDirectory(new File(directory, "binaries"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "Asia/Tokyo")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
