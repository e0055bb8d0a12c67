package org.medinbound.experience;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.experience.model.ComplaintState;

/**
 * A complaint, its words opened.
 *
 * @param hospitalName in the reader's language
 * @param subject one of {@link Complaints#SUBJECTS}
 * @param dueOn last day (Asia/Tokyo) for the answer
 * @param owner pseudonymous id of the officer who looks after it
 * @param answer empty until it was answered
 * @param version for the check that nobody else was quicker
 */
public record Complaint(
        String reference,
        String inquiryReference,
        String hospitalSlug,
        String hospitalName,
        String subject,
        String text,
        ComplaintState state,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable String owner,
        String answer,
        @Nullable Instant endedAt,
        long version) {
    public boolean isOpen() {
        return ComplaintState.OPEN.contains(state);
    }

    /** Should it have been answered before that day? */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
