package org.medinbound.hospital;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The written form of an entry, field by field: as files of the directory are exported and sections are proposed. */
public final class EntryCells {
    private EntryCells() {}

    /** All fields of all sections. */
    public static Map<String, String> of(HospitalEntry entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kind", entry.kind().code());
        cells.put("prefecture", entry.prefecture());
        cells.put("beds", String.valueOf(entry.beds()));
        cells.put("monthly_capacity", String.valueOf(entry.monthlyCapacity()));
        cells.put("mailbox", entry.mailbox());
        cells.put("phone", orEmpty(entry.phone()));
        cells.put("website", orEmpty(entry.website()));
        for (String language : List.of("ja", "en")) {
            HospitalText text = entry.text(language);
            cells.put("name_" + language, text.name());
            cells.put("city_" + language, text.city());
            cells.put("summary_" + language, text.summary());
            cells.put("access_" + language, text.access());
        }
        cells.put("accreditations", list(entry.accreditations(), Accreditation::written));
        cells.put("languages", list(entry.languages(), LanguageService::written));
        cells.put("departments", String.join(";", entry.departments()));
        cells.put("treatments", list(entry.offers(), Offer::treatment));
        cells.put(
                "prices",
                list(entry.offers().stream().filter(o -> o.price() != null).toList(), Offer::written));
        cells.put("rooms", list(entry.facilities().rooms(), Room::written));
        cells.put("care", String.join(";", entry.care()));
        cells.put("payments", String.join(";", entry.payments()));
        cells.put("doctors", list(entry.facilities().doctors(), DoctorCount::written));
        cells.put("equipment", list(entry.facilities().equipment(), Equipment::written));
        return cells;
    }

    /** The fields of one section among the cells. */
    public static Map<String, String> of(EntrySection section, Map<String, String> cells) {
        Map<String, String> some = new LinkedHashMap<>();
        section.fields().forEach(field -> some.put(field, cells.getOrDefault(field, "")));
        return some;
    }

    /** The line of the import for the entry, by columns. */
    public static Map<String, String> line(HospitalEntry entry) {
        return line(entry, of(entry));
    }

    /** The line of the import for the entry with other cells. */
    static Map<String, String> line(HospitalEntry entry, Map<String, String> cells) {
        Map<String, String> line = new LinkedHashMap<>(cells);
        line.remove("treatments");
        line.remove("prices");
        line.put("offers", offers(cells.getOrDefault("treatments", ""), cells.getOrDefault("prices", "")));
        line.put("slug", entry.slug());
        line.put("status", entry.status().code());
        line.put("source", entry.source());
        line.put("stated_on", entry.statedOn().toString());
        return line;
    }

    /** Each treatment with its price, if there is one; prices of what is not offered fall away. */
    private static String offers(String treatments, String prices) {
        Map<String, String> priced = parts(prices).stream()
                .collect(Collectors.toMap(p -> p.split(":", 2)[0], Function.identity(), (a, b) -> b));
        List<String> offers = new ArrayList<>();
        parts(treatments).forEach(t -> offers.add(priced.getOrDefault(t, t)));
        return String.join(";", offers);
    }

    /** The parts of a cell that is a list. */
    public static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }

    private static <T> String list(List<T> parts, Function<T, String> written) {
        return parts.stream().map(written).collect(Collectors.joining(";"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
