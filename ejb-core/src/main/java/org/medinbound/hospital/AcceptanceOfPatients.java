package org.medinbound.hospital;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a hospital accepts new patients from abroad.
 *
 * @param until last day (Asia/Tokyo) on which that holds; null: until it says otherwise
 */
public record AcceptanceOfPatients(State state, @Nullable LocalDate until) {
    /** Accepts, and has said nothing else. */
    public static final AcceptanceOfPatients OPEN = new AcceptanceOfPatients(State.OPEN, null);

    /** What it says; texts stand under {@code listing.acceptance.<name>}. */
    public enum State {
        OPEN,
        /** Only few. */
        LIMITED,
        CLOSED
    }

    /** What holds on that day: after the last day it accepts again. */
    public AcceptanceOfPatients on(LocalDate day) {
        return until != null && day.isAfter(until) ? OPEN : this;
    }
}
