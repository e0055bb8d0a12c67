package org.medinbound.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract stands on a day; derived, never stored. The criteria of list B (as amended on 2022-06-29) want contracts in
 * force, and a memorandum for one that was renewed automatically.
 */
public enum ContractStanding {
    NOT_YET("info"),
    IN_FORCE("ok"),
    /** Ends within the days of notice and does not go on by itself. */
    ENDING("wait"),
    /** Went on by itself, with the memorandum. */
    RENEWED("ok"),
    /** Went on by itself, and the memorandum is missing. */
    MEMORANDUM_MISSING("bad"),
    EXPIRED("bad"),
    /** Ended before its time. */
    ENDED("");

    private final String tone;

    ContractStanding(String tone) {
        this.tone = tone;
    }

    /** Colour of the tag. */
    public String tone() {
        return tone;
    }

    /** Does it count as a contract in force? */
    public boolean isInForce() {
        return this == IN_FORCE || this == ENDING || this == RENEWED;
    }

    /** @param noticeDays so many days before its last day a contract is shown as ending */
    public static ContractStanding of(
            LocalDate from,
            @Nullable LocalDate until,
            boolean autoRenewal,
            @Nullable LocalDate memorandumOn,
            @Nullable LocalDate endedOn,
            LocalDate day,
            int noticeDays) {
        if (endedOn != null && endedOn.isBefore(day)) {
            return ENDED;
        }
        if (day.isBefore(from)) {
            return NOT_YET;
        }
        if (until == null) {
            return IN_FORCE;
        }
        if (day.isAfter(until)) {
            return !autoRenewal ? EXPIRED : memorandumOn == null ? MEMORANDUM_MISSING : RENEWED;
        }
        return !autoRenewal && day.plusDays(noticeDays).isAfter(until) ? ENDING : IN_FORCE;
    }
}
