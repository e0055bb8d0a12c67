package org.medinbound.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * Which hospitals to list.
 *
 * @param text part of a name or of the slug
 * @param kind kind of hospital, or null for all
 * @param crossedOnly only those beyond a bound
 * @param page from 1
 */
public record MonitoringFilter(
        @Nullable String text, @Nullable String kind, boolean crossedOnly, int page, int size) {}
