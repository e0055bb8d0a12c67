package org.medinbound.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list shows.
 *
 * @param text in the hospital's name, slug or the number; null for all
 * @param standing one of {@link #STANDINGS}; null for all
 * @param kind one of {@link #KINDS}; null for all
 * @param due only those in force whose re-assessment is due
 * @param page from 1
 */
public record CertificateFilter(
        @Nullable String text,
        @Nullable String standing,
        @Nullable String kind,
        boolean due,
        int page,
        int size) {
    public static final List<String> STANDINGS = List.of("VALID", "SUSPENDED", "WITHDRAWN", "EXPIRED", "REPLACED");
    public static final List<String> KINDS = List.of("FULL", "CONDITIONAL", "TRANSITIONAL");
}
