package org.medinbound.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.settings.Settings;

/** Loads the demonstration data at the first start when the operator wants it. A part that fails leaves nothing behind. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private Jdbi jdbi;

    @Inject
    @Any
    private Instance<DemoPart> parts;

    @Resource
    private UserTransaction transaction;

    @PostConstruct
    void load() {
        if (!settings.demoData()) {
            return;
        }
        List<? extends DemoPart> inOrder =
                parts.stream().sorted(Comparator.comparing(DemoPart::order)).toList();
        for (DemoPart part : inOrder) {
            loadPart(part);
        }
    }

    private void loadPart(DemoPart part) {
        try {
            transaction.setTransactionTimeout(300);
            transaction.begin();
            int claimed = jdbi.withHandle(h -> h.execute(
                    "insert into demo_part (name, loaded_at) values (?, now()) on conflict do nothing", part.name()));
            if (claimed == 1) {
                LOG.log(Level.INFO, "Loading the demonstration data: {0}", part.name());
                Actors.run(Actor.system("demo"), part::load);
            }
            transaction.commit();
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The demonstration data could not be loaded: " + part.name(), e);
            rollback();
        }
    }

    private void rollback() {
        try {
            transaction.rollback();
        } catch (Exception e) {
            LOG.log(Level.FINE, "nothing to roll back", e);
        }
    }
}
