package org.medinbound.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * SQL for the stores: inject {@link Jdbi} and use {@code withHandle}. The connection belongs to the container's transaction, so
 * stores never begin or commit one.
 */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "jdbc/medinbound")
    private DataSource dataSource;

    /** One for the application; a pseudo-scope, since a Jdbi cannot be proxied. */
    @Produces
    @Singleton
    public Jdbi jdbi() {
        return on(dataSource);
    }

    /** Jdbi as the product configures it; tests use the same on their own data source. */
    public static Jdbi on(DataSource dataSource) {
        return Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
    }

    /** A statement that is long enough to stand in a file of its own, beside the class that runs it. */
    public static String script(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its SQL file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
