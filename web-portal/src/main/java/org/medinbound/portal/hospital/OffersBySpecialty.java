package org.medinbound.portal.hospital;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.Term;
import org.medinbound.hospital.Terms;
import org.medinbound.hospital.Treatment;

/**
 * A department and what it offers, as a profile lists them.
 *
 * @param isDepartment false when something is offered without a department of that specialty
 */
public record OffersBySpecialty(Term specialty, boolean isDepartment, List<Line> lines) {
    /** One treatment or check-up. */
    public record Line(Treatment treatment, Offer offer) {}

    static List<OffersBySpecialty> of(HospitalProfile hospital, Terms terms) {
        Map<String, Offer> offers =
                hospital.entry().offers().stream().collect(Collectors.toMap(Offer::treatment, Function.identity()));
        List<OffersBySpecialty> groups = new ArrayList<>();
        for (Term specialty : terms.all("specialty")) {
            List<Line> lines = new ArrayList<>();
            for (Treatment treatment : terms.treatmentsOf(specialty.code())) {
                Offer offer = offers.get(treatment.code());
                if (offer != null) {
                    lines.add(new Line(treatment, offer));
                }
            }
            boolean isDepartment = hospital.entry().departments().contains(specialty.code());
            if (isDepartment || !lines.isEmpty()) {
                groups.add(new OffersBySpecialty(specialty, isDepartment, List.copyOf(lines)));
            }
        }
        return groups;
    }
}
