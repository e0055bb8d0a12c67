package org.medinbound.portal.hospital;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.medinbound.hospital.Accreditation;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.Terms;
import org.medinbound.hospital.Treatment;

/** Hospitals side by side. */
public final class Comparison {
    private final List<HospitalProfile> hospitals;
    private final Terms terms;
    private final LocalDate today;

    Comparison(List<HospitalProfile> hospitals, Terms terms, LocalDate today) {
        this.hospitals = hospitals;
        this.terms = terms;
        this.today = today;
    }

    public List<HospitalProfile> hospitals() {
        return hospitals;
    }

    /** What at least two of them offer (of one alone: all), so that prices stand beside each other. */
    public List<Treatment> shared() {
        int least = Math.min(2, hospitals.size());
        return terms.treatments().stream()
                .filter(t ->
                        hospitals.stream().filter(h -> offer(h, t).isPresent()).count() >= least)
                .toList();
    }

    public Optional<Offer> offer(HospitalProfile hospital, Treatment treatment) {
        return hospital.entry().offers().stream()
                .filter(o -> o.treatment().equals(treatment.code()))
                .findFirst();
    }

    /** Schemes in force today, as codes. */
    public List<String> accreditations(HospitalProfile hospital) {
        return hospital.accreditationsOn(today).stream()
                .map(Accreditation::scheme)
                .toList();
    }
}
