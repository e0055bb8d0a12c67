package org.medinbound.hospital;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.medinbound.hospital.store.HospitalStore;

/** Looks every second whether another node, or an operator in the database, changed the directory. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class DirectoryWatch {
    private static final Logger LOG = Logger.getLogger(DirectoryWatch.class.getName());

    @Inject
    private HospitalStore store;

    @Inject
    private DirectoryVersion version;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        try {
            version.seen(store.version());
        } catch (JdbiException e) {
            // The next second looks again; readiness tells the operator.
            LOG.log(Level.FINE, "the directory's version cannot be read", e);
        }
    }
}
