package org.medinbound.batch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;

/** What happens every few seconds on every node; each step claims its work in the database, so nodes do not meet. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

    /** Runs the step as the system, unless the last beat of it is still at work. */
    static void beat(ReentrantLock lock, String name, Runnable step) {
        if (!lock.tryLock()) {
            return;
        }
        try {
            Actors.run(Actor.system(name), step);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The heartbeat's step failed and will be tried again: " + name, e);
        } finally {
            lock.unlock();
        }
    }
}
