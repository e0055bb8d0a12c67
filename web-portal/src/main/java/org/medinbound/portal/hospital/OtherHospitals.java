package org.medinbound.portal.hospital;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.medinbound.hospital.Facet;
import org.medinbound.hospital.FormerHospital;
import org.medinbound.hospital.HospitalsFound;

/** Ways from hospitals that are no longer shown into the list, each with the number of hospitals behind it; none leads to nothing. */
public final class OtherHospitals {
    /** Most specialties named; a university hospital has all of them. */
    private static final int MOST = 6;

    private OtherHospitals() {}

    /** One way: the filter, its code, and how many hospitals it leaves. */
    public record Way(String filter, String code, int hospitals) {
        /** Address in the portal. */
        public String address() {
            return ListAddress.address("/hospitals", Map.of(filter, code), List.of());
        }
    }

    static List<Way> of(List<FormerHospital> former, HospitalsFound shown) {
        List<Way> ways = new ArrayList<>(ways(
                "region",
                shown.facets("region"),
                former.stream().map(FormerHospital::region).toList()));
        ways.addAll(ways(
                "specialty",
                shown.facets("specialty"),
                former.stream().flatMap(f -> f.specialties().stream()).toList()));
        return ways;
    }

    private static List<Way> ways(String filter, List<Facet> facets, List<String> codes) {
        return facets.stream()
                .filter(f -> f.count() > 0 && codes.contains(f.code()))
                .sorted(Comparator.comparingInt(Facet::count).reversed())
                .limit(MOST)
                .map(f -> new Way(filter, f.code(), f.count()))
                .toList();
    }
}
