package org.medinbound.circular;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A circular as the queue shows it.
 *
 * @param subject in the reader's language, else in any
 * @param overdue receivers that have not answered in time
 */
public record CircularRow(
        String reference,
        String kind,
        String state,
        String subject,
        String composedBy,
        Instant composedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant releasedAt,
        long receivers,
        long answered,
        long opened,
        long overdue) {}
