package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.hospital.HospitalAdmission;
import org.medinbound.hospital.HospitalsImported;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.settings.Settings;

/**
 * Hospitals that an operator brings in as published get a transitional certificate: dated, marked as such, and only once. It never
 * revives a hospital that was certified or vetted here before, whatever a file says. {@code HOSPITAL_GRANDFATHERING=false} ends it
 * when the migration is over; then an imported hospital appears after its vetting.
 */
@ApplicationScoped
public class Grandfathering {
    @Inject
    CertificateRows rows;

    @Inject
    HospitalAdmission admission;

    @Inject
    VettingTimes times;

    @Inject
    Settings settings;

    void onImport(@Observes HospitalsImported imported) {
        if (imported.published().isEmpty()
                || settings.text("hospital.grandfathering")
                        .filter("false"::equals)
                        .isPresent()) {
            return;
        }
        LocalDate today = times.today();
        LocalDate until = today.plusMonths(VettingTimes.SHORT_MONTHS);
        List<String> taken = rows.grandfather(
                imported.published(), today, until, until.minusMonths(VettingTimes.REASSESSMENT_MONTHS));
        if (!taken.isEmpty()) {
            Actors.run(Actor.system("grandfathering"), () -> admission.admitAll(taken, until));
        }
    }
}
