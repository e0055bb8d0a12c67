package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.BusinessRejection;

/** Puts an entry on the portal or takes it off; it acts at once. */
@Stateless
@UseCase
public class HospitalPublication {
    @Inject
    HospitalStore store;

    @Inject
    Clock clock;

    @Inject
    Event<DirectoryChanged> changes;

    /** @throws BusinessRejection when there is no such hospital */
    @Requires(Right.HOSPITAL_MANAGE)
    public void change(@Subject String slug, PublicationStatus status) {
        if (!store.setStatus(slug, status, clock.instant())) {
            throw BusinessRejection.notFound();
        }
        changes.fire(new DirectoryChanged(store.version()));
    }
}
