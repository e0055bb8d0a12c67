package org.medinbound.admin.guarantor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.FlagFilter;

/** Filters of the flags as they stand in addresses. What is not understood filters nothing. */
final class FlagParameters {
    private FlagParameters() {}

    static FlagFilter filter(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String period,
            boolean withdrawn,
            String sort,
            boolean descending,
            int page,
            int size) {
        return new FlagFilter(
                text,
                kind != null && FlagFilter.KINDS.contains(kind) ? kind : null,
                month(period),
                withdrawn,
                sort,
                descending,
                page,
                size);
    }

    static String query(@Nullable String text, @Nullable String kind, @Nullable String period, boolean withdrawn) {
        return "?q=" + encode(text) + "&kind=" + encode(kind) + "&period=" + encode(period) + "&withdrawn=" + withdrawn;
    }

    private static String encode(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
