package org.medinbound.acceptance;

import java.time.LocalDate;

/** A hospital's quotation as the patient compares it; {@code state} is that of the request. */
public record Offer(
        String requestReference, String hospitalSlug, String hospitalName, String state, Quotation quotation) {

    /** Can the patient accept it on that day? */
    public boolean isOpen(LocalDate today) {
        return "ACCEPTED".equals(state) && !quotation.validUntil().isBefore(today);
    }
}
