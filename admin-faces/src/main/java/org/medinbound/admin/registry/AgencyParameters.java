package org.medinbound.admin.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.registry.AgencyFilter;

/** Filters of the list as they stand in addresses. What is not understood filters nothing. */
final class AgencyParameters {
    private AgencyParameters() {}

    static AgencyFilter filter(
            @Nullable String text,
            @Nullable String status,
            @Nullable String attention,
            @Nullable String language,
            String sort,
            boolean descending,
            int page,
            int size) {
        return new AgencyFilter(
                text,
                status != null && AgencyFilter.STATUSES.contains(status) ? status : null,
                attention != null && AgencyFilter.ATTENTIONS.contains(attention) ? attention : null,
                language == null || language.isBlank() ? null : language.strip(),
                sort,
                descending,
                page,
                size);
    }

    static String query(Map<String, String> filters) {
        return new TreeMap<>(filters)
                .entrySet().stream()
                        .map(filter ->
                                filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
