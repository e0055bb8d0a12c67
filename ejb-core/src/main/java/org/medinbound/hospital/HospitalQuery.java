package org.medinbound.hospital;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the directory; null means any.
 *
 * @param specialty code
 * @param treatment code
 * @param disease block of ICD-10 in small letters, like {@code c15-c26}: offers a treatment whose block covers it
 * @param language code of a spoken language
 * @param region code
 * @param accreditation code of a scheme, in force today
 * @param minPrice JPY: a price example, within the other filters, reaches this or more
 * @param maxPrice JPY: and begins at this or less
 * @param text words that must all occur in names, places, terms or the summary, in any language
 * @param page from 1
 * @param size rows a page, 1 to 100
 */
public record HospitalQuery(
        @Nullable String specialty,
        @Nullable String treatment,
        @Nullable String disease,
        @Nullable String language,
        @Nullable String region,
        @Nullable String accreditation,
        @Nullable Integer minPrice,
        @Nullable Integer maxPrice,
        @Nullable String text,
        int page,
        int size) {
    public static final int MAX_SIZE = 100;

    /** Everything published, first page of 20. */
    public static HospitalQuery all() {
        return new HospitalQuery(null, null, null, null, null, null, null, null, null, 1, 20);
    }

    /** The same query on another page. */
    public HospitalQuery onPage(int other) {
        return new HospitalQuery(
                specialty, treatment, disease, language, region, accreditation, minPrice, maxPrice, text, other, size);
    }

    /** The words of {@link #text}, normalised as the search words in the database are. At most 8 count. */
    public List<String> words() {
        return text == null ? List.of() : words(text);
    }

    /** The words of what somebody typed: NFKC, lower case, each once, at most 8. */
    public static List<String> words(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        return Arrays.stream(plain.split("[\\s\\p{Z}]+"))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(8)
                .toList();
    }
}
