package org.medinbound.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate.
 *
 * @param code by which anybody can verify it
 * @param kind FULL, CONDITIONAL or TRANSITIONAL (took part before vetting began)
 * @param vetting reference of the vetting; null for transitional ones
 * @param standard version of the standards that was met; null for transitional ones
 * @param validUntil last day (Asia/Tokyo)
 * @param state VALID, SUSPENDED, WITHDRAWN or REPLACED, as stored
 */
public record Certificate(
        String number,
        String code,
        String hospitalSlug,
        String kind,
        @Nullable String vetting,
        @Nullable Integer standard,
        LocalDate issuedOn,
        LocalDate validUntil,
        LocalDate reassessOn,
        String state) {
    /** VALID, SUSPENDED, WITHDRAWN, REPLACED, or EXPIRED once its last day is over. */
    public String standingOn(LocalDate day) {
        return state.equals("VALID") && day.isAfter(validUntil) ? "EXPIRED" : state;
    }

    public boolean isInForceOn(LocalDate day) {
        return standingOn(day).equals("VALID");
    }

    /** Should the re-assessment be under way on that day? */
    public boolean isReassessmentDueOn(LocalDate day) {
        return (state.equals("VALID") || state.equals("SUSPENDED")) && !day.isBefore(reassessOn);
    }
}
