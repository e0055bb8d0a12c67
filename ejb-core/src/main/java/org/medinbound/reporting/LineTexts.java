package org.medinbound.reporting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines as texts again: for the correction of what was submitted, for comparing, for a template. */
public final class LineTexts {
    private LineTexts() {}

    /** The line in canonical texts that are understood again: ISO dates, codes, {@code 90D}. */
    public static LineText of(ReportLine line) {
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        put(typed, LineField.NUMBER, line.number());
        put(typed, LineField.ISSUED, line.issuedOn());
        put(typed, LineField.NATIONALITY, line.nationality());
        put(typed, LineField.BIRTH, line.birthYear());
        put(typed, LineField.SEX, line.sex());
        put(typed, LineField.VISA, line.visa());
        put(typed, LineField.STAY, stay(line.stay()));
        put(typed, LineField.HOSPITAL, line.hospital());
        put(typed, LineField.PURPOSE, line.purpose());
        put(typed, LineField.DISEASE, line.disease());
        put(typed, LineField.COMPANIONS, line.companions() == 0 ? null : line.companions());
        put(typed, LineField.COMPANION_NAMES, String.join("、", line.companionNames()));
        put(typed, LineField.ENTRY, line.enteredOn());
        put(typed, LineField.DEPARTURE, line.departedOn());
        put(typed, LineField.STILL, line.still() ? "yes" : null);
        put(typed, LineField.EXPLANATION, line.explanation());
        put(typed, LineField.CHANGE, line.change().equals("none") ? null : line.change());
        put(typed, LineField.CHANGED_ON, line.changedOn());
        return new LineText(typed);
    }

    private static @Nullable String stay(@Nullable StayLength stay) {
        return stay == null ? null : stay.length() + stay.unit().name().substring(0, 1);
    }

    private static void put(Map<LineField, String> typed, LineField field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value instanceof LocalDate day ? day.toString() : String.valueOf(value));
        }
    }
}
