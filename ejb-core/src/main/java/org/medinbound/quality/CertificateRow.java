package org.medinbound.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as lists show it.
 *
 * @param standing VALID, SUSPENDED, WITHDRAWN, REPLACED or EXPIRED on the day asked about
 * @param openFindings findings of the hospital that are not closed
 * @param proposed SUSPEND, WITHDRAW or REINSTATE when that waits for the second person
 */
public record CertificateRow(
        String number,
        String hospitalSlug,
        String hospitalName,
        String kind,
        String standing,
        LocalDate issuedOn,
        LocalDate validUntil,
        LocalDate reassessOn,
        int openFindings,
        @Nullable String proposed) {}
