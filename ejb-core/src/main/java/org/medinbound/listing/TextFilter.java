package org.medinbound.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which texts a list shows.
 *
 * @param text part of the hospital's name or short name; null for all
 * @param language null for all
 * @param state one of {@link #STATES}; null for all that want work: missing, stale, draft of a machine
 * @param page from 1
 */
public record TextFilter(
        @Nullable String text,
        @Nullable String language,
        @Nullable String state,
        int page,
        int size) {
    public static final List<String> STATES = List.of("MISSING", "STALE", "MACHINE", "HOSPITAL", "CHECKED");
}
