package org.medinbound.admin.shell;

import java.time.Instant;

/**
 * One row of {@code mi:timeline}.
 *
 * @param tone {@code ok}, {@code wait}, {@code bad} or empty
 */
public record TimelineRow(Instant at, String title, String by, String detail, String tone) {}
