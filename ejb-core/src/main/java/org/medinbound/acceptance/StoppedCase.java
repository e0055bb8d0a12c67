package org.medinbound.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case whose hospital was taken off the platform.
 *
 * @param hospitalName in the reader's language
 * @param cause SUSPENDED, WITHDRAWN or EXPIRED
 * @param wasState state of the request at that moment; SELECTED: the patient has chosen this hospital
 * @param owner pseudonymous id of the officer who looks after it; null for nobody
 * @param plan how the case goes on; may be empty
 * @param dueOn day (Asia/Tokyo) by which there is to be a plan
 */
public record StoppedCase(
        String request,
        Instant stoppedAt,
        String inquiry,
        String hospitalSlug,
        String hospitalName,
        String cause,
        String wasState,
        @Nullable String owner,
        String plan,
        LocalDate dueOn,
        @Nullable Instant settledAt,
        int version) {
    /** Has the patient chosen this hospital? */
    public boolean isRunning() {
        return wasState.equals("SELECTED");
    }
}
