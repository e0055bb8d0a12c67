package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.AdmissionStore;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.BusinessRejection;

/**
 * Who may be shown on the portal and asked for patients, by the certificates of the quality officers. Acts at once: on the list, the
 * profile, the JSON API and their caches, on the ranking, and by {@link HospitalTakenOff} on open requests.
 */
@Stateless
@UseCase
public class HospitalAdmission {
    @Inject
    AdmissionStore admissions;

    @Inject
    HospitalStore store;

    @Inject
    Clock clock;

    @Inject
    Event<DirectoryChanged> changes;

    @Inject
    Event<HospitalTakenOff> takenOff;

    /**
     * Admits the hospital up to and including the day (Asia/Tokyo) and publishes its entry.
     *
     * @throws BusinessRejection when there is no such hospital
     */
    @Requires(Right.HOSPITAL_MANAGE)
    public void admit(@Subject String slug, LocalDate until) {
        if (!store.setStatus(slug, PublicationStatus.PUBLISHED, clock.instant())) {
            throw BusinessRejection.notFound();
        }
        admitAll(List.of(slug), until);
    }

    /** Admits hospitals whose entries stay as they are; for those that took part before vetting began. */
    @Requires(Right.HOSPITAL_MANAGE)
    public void admitAll(Collection<String> slugs, LocalDate until) {
        admissions.set(slugs, until);
        changes.fire(new DirectoryChanged(store.version()));
    }

    /** Takes the hospital off; nothing happens when it is not admitted. */
    @Requires(Right.HOSPITAL_MANAGE)
    public void takeOff(@Subject String slug, HospitalTakenOff.Cause cause) {
        if (admissions.clear(slug)) {
            changes.fire(new DirectoryChanged(store.version()));
            takenOff.fire(new HospitalTakenOff(slug, cause));
        }
    }

    /** Takes off every hospital whose last day is over; answers how many. Safe to run again. */
    @Requires(Right.HOSPITAL_MANAGE)
    public int lapse() {
        List<String> over = admissions.over(LocalDate.now(clock));
        over.forEach(slug -> takeOff(slug, HospitalTakenOff.Cause.EXPIRED));
        return over.size();
    }
}
