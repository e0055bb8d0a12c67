package org.medinbound.experience;

import org.jspecify.annotations.Nullable;

/**
 * Which complaints to list.
 *
 * @param text part of a reference or of a hospital's name
 * @param state a state, or null for all that are still to be answered
 * @param page from 1
 */
public record ComplaintFilter(
        @Nullable String text, @Nullable String state, int page, int size) {}
