package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.NameStore;
import org.medinbound.shared.BusinessRejection;

/** Staff pick a hospital by its name: all names to choose from, and which hospital somebody meant. */
@Stateless
@UseCase
public class HospitalNames {
    /** How many similar ones a refusal names. */
    static final int SIMILAR = 5;

    @Inject
    NameStore store;

    /** Every hospital of the directory, in any state, by name. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public List<HospitalName> all(String language) {
        return store.all(language);
    }

    /**
     * Slug of the hospital that is meant: by its short name, by its name in any language of the directory, or by both as
     * {@link HospitalName#label} writes them. Width, case and spaces at the ends do not count; a part of a name is never taken for
     * the whole.
     *
     * @throws BusinessRejection {@code hospital-name.empty}, {@code .several} when more than one is called so, {@code .similar} or
     *     {@code .unknown} when none is, each for the field
     */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public String slugOf(String typed, String field, String language) {
        String whole = String.join(" ", typed.strip().split("[\\s\\p{Z}]+"));
        if (whole.isEmpty()) {
            throw BusinessRejection.invalid("hospital-name.empty", field);
        }
        List<NameStore.Hit> hits = store.find(whole, HospitalQuery.words(typed), language, SIMILAR);
        List<NameStore.Hit> meant = hits.stream().filter(NameStore.Hit::exact).toList();
        if (meant.size() == 1 || !meant.isEmpty() && meant.get(0).bySlug()) {
            return meant.get(0).slug();
        }
        if (hits.isEmpty()) {
            throw BusinessRejection.invalid("hospital-name.unknown", field, whole);
        }
        throw BusinessRejection.invalid(
                meant.isEmpty() ? "hospital-name.similar" : "hospital-name.several",
                field,
                whole,
                (meant.isEmpty() ? hits : meant)
                        .stream()
                                .map(h -> new HospitalName(h.slug(), h.name()).label())
                                .collect(Collectors.joining(" / ")));
    }
}
