package org.medinbound.admin.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.ReportFilter;
import org.medinbound.shared.BusinessRejection;

/** Filters and months as they stand in addresses. A filter that is not understood filters nothing. */
final class ReportParameters {
    private ReportParameters() {}

    static ReportFilter filter(
            @Nullable String text, @Nullable String period, @Nullable String state, int page, int size) {
        return new ReportFilter(
                text, parse(period), state != null && ReportFilter.STATES.contains(state) ? state : null, page, size);
    }

    static String query(@Nullable String text, @Nullable String period, @Nullable String state) {
        return "?q=" + encode(text) + "&period=" + encode(period) + "&state=" + encode(state);
    }

    /** @throws BusinessRejection NOT_FOUND for what is no month */
    static YearMonth month(@Nullable String text) {
        YearMonth month = parse(text);
        if (month == null) {
            throw BusinessRejection.notFound();
        }
        return month;
    }

    private static @Nullable YearMonth parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String encode(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
