package org.medinbound.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals a list shows.
 *
 * @param text part of the hospital's name, short name or reference; null for all
 * @param state one of {@link #STATES}; null for those that wait for an officer
 * @param page from 1
 */
public record ProposalFilter(
        @Nullable String text, @Nullable String state, int page, int size) {
    public static final List<String> STATES = List.of("SENT", "DRAFT", "RETURNED", "PUBLISHED", "DISCARDED");
}
