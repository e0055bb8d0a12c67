package org.medinbound.listing;

import org.jspecify.annotations.Nullable;

/**
 * Which old statements a list shows.
 *
 * @param text part of the hospital's name or short name; null for all
 * @param section name of a section; null for all
 * @param page from 1
 */
public record AgeFilter(@Nullable String text, @Nullable String section, int page, int size) {}
