package org.medinbound.reporting;

import org.jspecify.annotations.Nullable;

/**
 * One check of the lines.
 *
 * @param code its words stand under {@code reporting.rule.<code>} and {@code reporting.rule.<code>.do}
 * @param amount the number of the rule (days or months, as its words say), or null
 */
public record LineRule(
        String code, Severity severity, @Nullable Integer amount) {}
