package org.medinbound.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A real PostgreSQL for plain tests: started once for the test run, migrated once; every call hands out a fresh copy of the
 * migrated database, which costs some tens of milliseconds.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A fresh migrated database. */
    public static DataSource dataSource() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template migrated");
        return Holder.SERVER.getDatabase("postgres", name);
    }

    /** Jdbi as the product configures it, on a fresh migrated database. */
    public static Jdbi jdbi() {
        return Sql.on(dataSource());
    }

    private static void execute(String statement) {
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts at first use; ends with the process. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement sql = connection.createStatement()) {
                    sql.execute("create database migrated");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                SchemaMigration.Migrations.on(server.getDatabase("postgres", "migrated"))
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
