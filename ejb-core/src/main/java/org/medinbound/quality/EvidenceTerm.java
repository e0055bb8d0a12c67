package org.medinbound.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper with a term behind a certificate that is in force; none for the same criterion holds longer.
 *
 * @param file id of the file
 * @param hospitalName in the reader's language
 * @param vetting reference of the vetting that it was handed in for
 * @param code the criterion
 * @param validUntil last day (Asia/Tokyo) on which it holds
 * @param remindedOn when the hospital was reminded; null while it was not
 * @param finding reference of the finding that was opened when it was over; null for none
 */
public record EvidenceTerm(
        String file,
        String hospitalSlug,
        String hospitalName,
        String vetting,
        String code,
        LocalDate validUntil,
        @Nullable LocalDate remindedOn,
        @Nullable String finding) {
    /** Is it over on that day? */
    public boolean isOverOn(LocalDate day) {
        return validUntil.isBefore(day);
    }
}
