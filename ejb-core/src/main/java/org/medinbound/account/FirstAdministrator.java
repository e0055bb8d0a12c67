package org.medinbound.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.LinkStore;
import org.medinbound.settings.Settings;

/**
 * While there is no account, each start hands out one link with which the first administrator is made: on the console and in a
 * file that only the operator can read. There is no default password.
 */
@Startup
@Singleton
@DependsOn({"SchemaMigration", "DemoLoader"})
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final Duration LIFE = Duration.ofHours(24);
    static final String FILE = "first-administrator.txt";

    @Inject
    private AccountStore accounts;

    @Inject
    private LinkStore links;

    @Inject
    private Settings settings;

    @PostConstruct
    void invite() {
        if (!accounts.isEmpty()) {
            return;
        }
        String token = links.make(LinkStore.Purpose.FIRST_ADMINISTRATOR, null, LIFE);
        String address = settings.baseUrl() + "/admin/welcome?token=" + token;
        try {
            PrivateFile.write(settings.home().resolve(FILE), address + "\n");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The link for the first administrator could not be written to " + FILE, e);
        }
        LOG.log(
                Level.INFO,
                "There is no staff account yet. Make the first administrator within 24 hours at {0}",
                address);
    }
}
