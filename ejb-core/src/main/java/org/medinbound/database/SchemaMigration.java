package org.medinbound.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else works. Beans that touch the database at start depend on it:
 * {@code @DependsOn("SchemaMigration")}. Two nodes that start at once are safe: Flyway takes a lock in the database.
 */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    @Resource(lookup = "jdbc/medinbound")
    private DataSource dataSource;

    private volatile boolean done;

    @PostConstruct
    void migrate() {
        Migrations.on(dataSource).migrate();
        done = true;
    }

    /** True after all migrations ran. */
    public boolean isDone() {
        return done;
    }

    /** True when the database answers within two seconds. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Flyway as the product uses it; tests use the same. */
    public static final class Migrations {
        private Migrations() {}

        public static Flyway on(DataSource dataSource) {
            return Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load();
        }
    }
}
