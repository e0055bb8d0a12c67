package org.medinbound.guarantor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of status as the desk enters it.
 *
 * @param on from which day it holds, Asia/Tokyo; for a deregistration the last day on the list
 * @param reasonCode one of {@link RegisterChanges#reasons}
 * @param reason in words
 */
public record StatusChange(
        AgencyStatusAction action,
        @Nullable LocalDate on,
        @Nullable String reasonCode,
        String reason) {}
