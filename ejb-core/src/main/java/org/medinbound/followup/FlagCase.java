package org.medinbound.followup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag with what is done about it.
 *
 * @param item names it in addresses: {@code F12} a flag by the rules, {@code I3} a report not corrected in time
 * @param kind one of {@link #KINDS}
 * @param dueAt first instant that is too late: of the report, or of the correction
 * @param receivedAt first submission of a late report; the correction that came late; else null
 * @param withdrawnAt when it was recorded that the flag no longer follows, or null
 * @param findings of an incomplete report, else 0
 * @param state of the work: {@code OPEN}, {@code CONTACTED}, {@code EXPLAINED}, {@code ACCEPTED}, {@code TOLD}, {@code CLOSED}
 * @param reason the accepted reason, or null
 * @param version of the work, 0 when nobody has acted: who acts on an older page is told
 * @param changedAt last act, or null
 * @param decision the ministry's newest decision about it, or null
 */
public record FlagCase(
        String item,
        String number,
        String name,
        String nameEn,
        YearMonth period,
        String kind,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant receivedAt,
        String ruleVersion,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String cause,
        int findings,
        String state,
        @Nullable String reason,
        int version,
        @Nullable Instant changedAt,
        @Nullable String decision) {
    /** The kinds of the contract and {@code incomplete}. */
    public static final List<String> KINDS = List.of("overdue", "missing", "late", "silent", "inactive", "incomplete");

    /** States in their order. */
    public static final List<String> STATES = List.of("OPEN", "CONTACTED", "EXPLAINED", "ACCEPTED", "TOLD", "CLOSED");

    /** Reasons that the desk can accept. */
    public static final List<String> REASONS =
            List.of("HOLIDAY", "ILLNESS", "SYSTEM", "MISUNDERSTOOD", "POST", "DESK", "OTHER");

    /** Key of the flag's row when it is one by the rules of deadlines, else null. */
    public @Nullable Long flagId() {
        return item.startsWith("F") ? Long.valueOf(item.substring(1)) : null;
    }

    /** Is something still to be done? */
    public boolean isActive() {
        return withdrawnAt == null && !state.equals("CLOSED");
    }
}
