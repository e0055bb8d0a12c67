package org.medinbound.hospital;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hospital in a list.
 *
 * @param name in the reader's language
 * @param city in the reader's language
 * @param specialties codes of departments
 * @param offers number of treatments and check-ups
 * @param accreditations codes of schemes in force
 * @param priceLow lowest price example among the offers that the query asks for, JPY; null when none is stated
 * @param priceHigh highest price example, JPY
 * @param monthlyCapacity new patients from abroad a month
 */
public record HospitalRow(
        long id,
        String slug,
        String name,
        String city,
        String prefecture,
        String region,
        HospitalKind kind,
        int beds,
        int monthlyCapacity,
        List<String> specialties,
        int offers,
        List<LanguageService> languages,
        List<String> accreditations,
        @Nullable Integer priceLow,
        @Nullable Integer priceHigh) {
    public HospitalRow {
        specialties = List.copyOf(specialties);
        languages = List.copyOf(languages);
        accreditations = List.copyOf(accreditations);
    }
}
