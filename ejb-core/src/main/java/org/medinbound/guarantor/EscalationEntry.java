package org.medinbound.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item told to the ministry.
 *
 * @param kind {@code flag}, or another kind with texts {@code admin.escalation.<kind>} and {@code admin.escalation.<kind>.summary}
 * @param what {@code raised} or {@code withdrawn}
 * @param number the guarantor concerned, or null
 * @param flag the evidence of kind {@code flag}, else null
 * @param cause why the flag was withdrawn, or null
 * @param arguments for the summary of other kinds
 * @param path staff page with the evidence, or null
 * @param decision the ministry's newest decision, or null
 * @param takenUp has the desk taken the newest decision up?
 */
public record EscalationEntry(
        long id,
        String kind,
        String what,
        Instant toldAt,
        @Nullable Instant readAt,
        @Nullable String number,
        @Nullable String name,
        @Nullable FlagRow flag,
        @Nullable String cause,
        List<String> arguments,
        @Nullable String path,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        boolean takenUp) {
    public EscalationEntry {
        arguments = List.copyOf(arguments);
    }
}
