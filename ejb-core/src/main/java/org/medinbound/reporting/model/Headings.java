package org.medinbound.reporting.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medinbound.reporting.LineField;
import org.medinbound.shared.Texts;

/** Finds the columns of a sheet by their headings: those of our template in Japanese and English, and what else people write. */
final class Headings {
    private static final Map<String, LineField> KNOWN = known();

    /** A heading counts as one when so many columns are known, the letter's number among them. */
    private static final int LEAST = 3;

    private Headings() {}

    /** The field a heading means, if any. */
    static Optional<LineField> field(String heading) {
        String word = Widths.word(
                heading.replaceAll("[（(].*[）)]", "").replace("*", "").replace("※", ""));
        return Optional.ofNullable(KNOWN.get(word));
    }

    /**
     * The fields by the index of their column, when the texts are a heading; the first of two columns with the same meaning
     * counts.
     */
    static Optional<Map<LineField, Integer>> columns(Map<Integer, String> texts) {
        Map<LineField, Integer> columns = new EnumMap<>(LineField.class);
        texts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> field(cell.getValue())
                .ifPresent(field -> columns.putIfAbsent(field, cell.getKey())));
        return columns.size() >= LEAST && columns.containsKey(LineField.NUMBER)
                ? Optional.of(columns)
                : Optional.empty();
    }

    private static Map<String, LineField> known() {
        Map<String, LineField> known = new HashMap<>();
        for (LineField field : LineField.values()) {
            for (String language : List.of("ja", "en")) {
                Texts texts = Texts.in(language);
                known.put(Widths.word(texts.get("reporting.field." + field.code())), field);
                for (String other :
                        texts.get("reporting.heading." + field.code()).split("[,、]")) {
                    known.putIfAbsent(Widths.word(other), field);
                }
            }
            known.putIfAbsent(Widths.word(field.code()), field);
        }
        known.remove("");
        return Map.copyOf(known);
    }
}
