package org.medinbound.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The yearly confirmation of one agency's contacts.
 *
 * @param sentAt when the letter was queued; null when there is nobody to write to
 * @param openedAt when the agency opened the page
 * @param answeredAt when it confirmed, or told a change
 * @param answer {@code confirmed} or {@code changed}
 * @param reminders how many reminders were sent
 * @param dueOn last day for the answer, Asia/Tokyo
 */
public record Confirmation(
        String number,
        String agency,
        int year,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        int reminders,
        LocalDate dueOn) {
    /** {@code unreachable}, {@code sent}, {@code opened}, {@code confirmed} or {@code changed}. */
    public String standing() {
        if (answer != null) {
            return answer;
        }
        return sentAt == null ? "unreachable" : openedAt == null ? "sent" : "opened";
    }
}
