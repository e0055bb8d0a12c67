package org.medinbound.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows.
 *
 * @param text in the hospital's name, slug, title or reference; null for all
 * @param state one of {@link #STATES}; null for those that are live
 * @param source one of {@link #SOURCES}; null for all
 * @param grade one of {@link #GRADES}; null for all
 * @param late only overdue ones
 * @param page from 1
 */
public record FindingFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable String source,
        @Nullable String grade,
        boolean late,
        int page,
        int size) {
    public static final List<String> STATES = List.of("OPEN", "PLANNED", "REPORTED", "CLOSED", "DROPPED");
    public static final List<String> SOURCES = List.of("CONDITION", "REVIEW", "MONITORING", "COMPLAINT");
    public static final List<String> GRADES = List.of("CRITICAL", "MAJOR", "MINOR");
}
