package org.medinbound.hospital;

import java.util.List;
import java.util.Map;
import org.medinbound.shared.PageOfRows;

/**
 * What a search found.
 *
 * @param facets by kind of the vocabulary ({@code specialty}, {@code language}, {@code region}, {@code accreditation}), in the
 *     vocabulary's order
 */
public record HospitalsFound(PageOfRows<HospitalRow> page, Map<String, List<Facet>> facets) {
    public HospitalsFound {
        facets = Map.copyOf(facets);
    }

    public List<Facet> facets(String kind) {
        return facets.getOrDefault(kind, List.of());
    }
}
