package org.medinbound.reporting;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line as it was typed or stood in a file; nothing of it has been understood yet. Empty fields are left out. */
public record LineText(Map<LineField, String> typed) {
    /** Longer texts are cut: no field of a report needs more. */
    public static final int LONGEST = 2_000;

    public static final LineText EMPTY = new LineText(Map.of());

    public LineText {
        Map<LineField, String> kept = new EnumMap<>(LineField.class);
        typed.forEach((field, text) -> {
            String stripped = text.strip();
            if (!stripped.isEmpty()) {
                kept.put(field, stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped);
            }
        });
        typed = Map.copyOf(kept);
    }

    /** What was typed, or an empty text. */
    public String get(LineField field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The same line with another text in one field. */
    public LineText with(LineField field, String text) {
        Map<LineField, String> changed = new EnumMap<>(LineField.class);
        changed.putAll(typed);
        changed.put(field, text);
        return new LineText(changed);
    }

    /** All fields as one text, in the form of a web form's body. */
    public String joined() {
        return typed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey().code() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The line that {@link #joined} joined; an empty one for null, when its key was destroyed. */
    public static LineText split(@Nullable String joined) {
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        if (joined != null && !joined.isEmpty()) {
            for (String pair : joined.split("&", -1)) {
                int equals = pair.indexOf('=');
                LineField.of(pair.substring(0, equals))
                        .ifPresent(field -> typed.put(
                                field, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
            }
        }
        return new LineText(typed);
    }
}
