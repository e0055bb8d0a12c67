package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The version of everything the public directory shows, at hand without asking the database. What was made from the directory
 * (pages, names) is kept under the version read before it was made, and is never served under a later one. A change made on
 * this node counts from its commit on; {@link DirectoryWatch} brings the changes of others within a second.
 */
@ApplicationScoped
public class DirectoryVersion {
    private final AtomicLong number = new AtomicLong();

    public long number() {
        return number.get();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged change) {
        seen(change.version());
    }

    /** The database was seen at this version; an older one than known changes nothing. */
    void seen(long version) {
        number.accumulateAndGet(version, Math::max);
    }
}
