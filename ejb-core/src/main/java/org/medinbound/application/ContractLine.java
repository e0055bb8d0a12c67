package org.medinbound.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract with a hospital, as read from its copy.
 *
 * @param endsOn last day, or null when it is open-ended
 * @param paperId the paper that is its copy, or null
 * @param autoRenewed it renews itself, so that a memorandum has to show that it is in force
 */
public record ContractLine(
        int line,
        String hospital,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        boolean autoRenewed,
        boolean memorandum,
        boolean coversContent,
        boolean coversResponsibility,
        boolean coversPayment,
        boolean coversPrivacy,
        @Nullable Long paperId) {
    /** Is it in force on the day? An auto-renewed one is, whatever its written end. */
    public boolean inForceOn(LocalDate day) {
        LocalDate end = endsOn;
        return !beginsOn.isAfter(day) && (autoRenewed || end == null || !end.isBefore(day));
    }

    /** Does it cover the four points that the criteria name? */
    public boolean coversAll() {
        return coversContent && coversResponsibility && coversPayment && coversPrivacy;
    }
}
