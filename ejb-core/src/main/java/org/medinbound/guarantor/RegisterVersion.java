package org.medinbound.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the register's history.
 *
 * @param entry the act of recording; changes name the newest one they saw
 * @param recordedAt when it was recorded here
 * @param actor who recorded it, pseudonymous; {@code by} is the name of staff, else null
 * @param act {@code import}, {@code create}, {@code change}, {@code renew} or {@code status}
 * @param renewedOn day of the last renewal
 * @param statusOn from which day the status holds, when that is known
 * @param reasonCode coded reason of a change of status
 * @param reason in words; empty for imports
 */
public record RegisterVersion(
        long entry,
        Instant recordedAt,
        String actor,
        @Nullable String by,
        String act,
        RegisterSheet sheet,
        AgencyStatus status,
        @Nullable LocalDate deregisteredOn,
        @Nullable LocalDate renewedOn,
        @Nullable LocalDate statusOn,
        @Nullable String reasonCode,
        String reason) {}
