package org.medinbound.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL that the product does not start itself: as in service. One for the test run, a new database for each caller. */
public final class PostgresServer {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private PostgresServer() {}

    /** Address of a new, empty database for a new user of the same name with the password {@code secret:=\word}. */
    public static String newDatabase() {
        String name = "medinbound_" + COUNT.incrementAndGet();
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create user " + name + " password '" + PASSWORD + "'");
            sql.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + Holder.SERVER.getPort() + "/" + name;
    }

    /** With the characters that an administration command would take for its own. */
    public static final String PASSWORD = "secret:=\\word";

    /** Name of the user that owns the database. */
    public static String user(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
