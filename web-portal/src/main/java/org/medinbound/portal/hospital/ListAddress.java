package org.medinbound.portal.hospital;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Addresses of the list around the one shown: with another filter, without one, with a hospital put aside for comparison. */
public final class ListAddress {
    private final Map<String, String> filters;
    private final List<String> compared;

    private ListAddress(Map<String, String> filters, List<String> compared) {
        this.filters = filters;
        this.compared = compared;
    }

    static ListAddress of(HospitalFilters shown) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : HospitalFilters.CODED) {
            put(filters, name, shown.value(name));
        }
        put(filters, "min_price", shown.query().minPrice());
        put(filters, "max_price", shown.query().maxPrice());
        put(filters, "q", shown.query().text());
        if (shown.query().size() != 20) {
            put(filters, "size", shown.query().size());
        }
        return new ListAddress(filters, shown.compared());
    }

    private static void put(Map<String, String> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.put(name, value.toString());
        }
    }

    /** The first page of the list as it is filtered now. */
    public String here() {
        return address("/hospitals", filters, compared);
    }

    /** With this value of the filter instead of what it has. */
    public String with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.put(name, value);
        return address("/hospitals", others, compared);
    }

    public String without(String name) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.remove(name);
        return address("/hospitals", others, compared);
    }

    /** Without any filter, but with what was put aside. */
    public String unfiltered() {
        return address("/hospitals", Map.of(), compared);
    }

    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    public boolean isCompared(String slug) {
        return compared.contains(slug);
    }

    /** Is there no room for one more? */
    public boolean isFull() {
        return compared.size() >= HospitalFilters.MOST_COMPARED;
    }

    public List<String> compared() {
        return compared;
    }

    public String comparing(String slug) {
        List<String> more = new ArrayList<>(compared);
        more.add(slug);
        return address("/hospitals", filters, more);
    }

    public String notComparing(String slug) {
        return address(
                "/hospitals",
                filters,
                compared.stream().filter(s -> !s.equals(slug)).toList());
    }

    /** The comparison of those put aside. */
    public String comparison() {
        return address("/hospitals/compare", Map.of(), compared);
    }

    static String address(String path, Map<String, String> parameters, List<String> compared) {
        StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        parameters.forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        compared.forEach(slug -> query.add("h=" + URLEncoder.encode(slug, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
