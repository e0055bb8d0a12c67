package org.medinbound.circular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which circulars; null asks for all. {@code language} is that of the shown subject. */
public record CircularFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable String kind,
        String language,
        int page,
        int size) {
    public static final List<String> STATES = List.of("DRAFT", "SUBMITTED", "RELEASED", "CLOSED", "DISCARDED");
    public static final List<String> KINDS = List.of("COLLECTION", "ANNOUNCEMENT");
}
