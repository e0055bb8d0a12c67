package org.medinbound.admin.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.hospital.HospitalName;
import org.medinbound.hospital.HospitalNames;

/** Behind {@code mi:hospital}: the names that are suggested, and the hospital that was meant. */
@Named
@RequestScoped
public class HospitalPick {
    /** The id of the field in {@code mi:hospital}; a refusal shows there. */
    private static final String FIELD = "hospital";

    @Inject
    private HospitalNames names;

    @Inject
    private Language language;

    private @Nullable List<HospitalName> all;

    public List<HospitalName> getAll() {
        List<HospitalName> known = all;
        if (known == null) {
            known = names.all(language.getTag());
            all = known;
        }
        return known;
    }

    /** Slug of the hospital that was typed or picked; refused at the field when it is not clear which. */
    String slug(@Nullable String typed) {
        return names.slugOf(Deeds.text(typed), FIELD, language.getTag());
    }
}
