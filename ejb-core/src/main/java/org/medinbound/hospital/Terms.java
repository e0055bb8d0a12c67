package org.medinbound.hospital;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary in one language. Kinds: {@code region}, {@code prefecture}, {@code specialty}, {@code treatment},
 * {@code language}, {@code accreditation}, {@code payment}, {@code care}, {@code price-part}.
 */
public final class Terms {
    private final Map<String, Map<String, String>> names;
    private final List<Treatment> treatments;
    private final Map<String, String> regions;

    /**
     * @param names by kind and code, in the order of the screens
     * @param regions region by prefecture
     */
    public Terms(Map<String, Map<String, String>> names, List<Treatment> treatments, Map<String, String> regions) {
        this.names = new LinkedHashMap<>(names);
        this.treatments = List.copyOf(treatments);
        this.regions = Map.copyOf(regions);
    }

    /** The name, or the code itself when the vocabulary has no such code. */
    public String name(String kind, String code) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(code, code);
    }

    public boolean has(String kind, String code) {
        return names.getOrDefault(kind, Map.of()).containsKey(code);
    }

    /** All terms of the kind in the order of the screens. */
    public List<Term> all(String kind) {
        return names.getOrDefault(kind, Map.of()).entrySet().stream()
                .map(e -> new Term(e.getKey(), e.getValue()))
                .toList();
    }

    public List<Treatment> treatments() {
        return treatments;
    }

    public Optional<Treatment> treatment(String code) {
        return treatments.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    public List<Treatment> treatmentsOf(String specialty) {
        return treatments.stream().filter(t -> t.specialty().equals(specialty)).toList();
    }

    /** Region of the prefecture. */
    public String regionOf(String prefecture) {
        return regions.getOrDefault(prefecture, "");
    }
}
