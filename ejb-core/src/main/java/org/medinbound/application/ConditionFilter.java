package org.medinbound.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions to list.
 *
 * @param text part of the reference, the agency's number or name, or the condition; null for all
 * @param standing one of {@link #STANDINGS}
 */
public record ConditionFilter(@Nullable String text, String standing, int page, int size) {
    /** open: not met yet; late: of these, the day has passed; met; all. */
    public static final List<String> STANDINGS = List.of("open", "late", "met", "all");

    /** The filter that an address names; a standing that nobody knows counts as open. */
    public static ConditionFilter of(@Nullable String text, @Nullable String standing, int page, int size) {
        return new ConditionFilter(
                text == null || text.isBlank() ? null : text.strip(),
                standing != null && STANDINGS.contains(standing) ? standing : "open",
                page,
                size);
    }
}
