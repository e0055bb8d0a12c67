package org.medinbound.batch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.application.PaperRecognition;
import org.medinbound.audit.AuditSealing;
import org.medinbound.database.SchemaMigration;
import org.medinbound.document.FileScanning;
import org.medinbound.mailbox.MailboxWatch;
import org.medinbound.notification.OutboxDispatch;

/** What happens every few seconds on every node; each step claims its work in the database, so nodes do not meet. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

    private final ReentrantLock sending = new ReentrantLock();
    private final ReentrantLock receiving = new ReentrantLock();
    private final ReentrantLock sealing = new ReentrantLock();
    private final ReentrantLock scanning = new ReentrantLock();
    private final ReentrantLock sweeping = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();

    @EJB
    private SchemaMigration migration;

    @EJB
    private OutboxDispatch outbox;

    @EJB
    private MailboxWatch mailbox;

    @EJB
    private AuditSealing audit;

    @EJB
    private FileScanning files;

    @EJB
    private PaperRecognition papers;

    /** Mail leaves within seconds of the deed. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sendMail() {
        afterMigration(sending, "mail", outbox::sendDue);
    }

    /** The registry desk's mailbox; without one nothing happens. */
    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    void readMailbox() {
        afterMigration(receiving, "mailbox", mailbox::read);
    }

    /** Until it is sealed a row of the record of access could be changed unnoticed, so not long. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void sealRecordOfAccess() {
        afterMigration(sealing, "seal", audit::seal);
    }

    /** Files that the scanner could not be asked about when they came in. */
    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    void scanFiles() {
        afterMigration(scanning, "scan", files::scanPending);
    }

    /** Text of scanned papers; most beats find nothing to read. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void readPapers() {
        afterMigration(reading, "read-papers", papers::readWaiting);
    }

    @Schedule(hour = "*", minute = "40", persistent = false)
    void sweepFiles() {
        afterMigration(sweeping, "sweep", files::sweep);
    }

    private void afterMigration(ReentrantLock lock, String name, Runnable step) {
        if (migration.isDone()) {
            beat(lock, name, step);
        }
    }

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
