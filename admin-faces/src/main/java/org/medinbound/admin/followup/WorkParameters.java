package org.medinbound.admin.followup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagCaseFilter;

/** Filters of the work list as they stand in addresses. What is not understood filters nothing. */
final class WorkParameters {
    private WorkParameters() {}

    static FlagCaseFilter filter(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String period,
            @Nullable String text,
            boolean history,
            String sort,
            boolean descending,
            int page,
            int size) {
        return new FlagCaseFilter(
                state != null && FlagCaseFilter.SHOWN.contains(state) ? state : "active",
                kind != null && FlagCase.KINDS.contains(kind) ? kind : null,
                month(period),
                text,
                history,
                sort,
                descending,
                page,
                size);
    }

    static String query(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String period,
            @Nullable String text,
            boolean history) {
        return "?state=" + encode(state) + "&kind=" + encode(kind) + "&period=" + encode(period) + "&q=" + encode(text)
                + "&history=" + history;
    }

    static String encode(@Nullable String value) {
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
