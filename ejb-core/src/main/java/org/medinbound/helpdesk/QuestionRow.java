package org.medinbound.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as lists show it.
 *
 * @param agency list number, or null for a stranger
 * @param agencyName as registered, or null
 * @param subject opened; empty when it was erased
 * @param asker opened
 * @param dueOn day (Asia/Tokyo) by which it is answered; null while it stands still or is answered
 * @param late past its day
 * @param lastEvent number of the last step
 */
public record QuestionRow(
        String reference,
        String channel,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String agencyNameEn,
        String language,
        String topic,
        List<String> tags,
        String subject,
        Asker asker,
        Instant receivedAt,
        String state,
        Instant stateAt,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable String owner,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String closeReason,
        long lastEvent) {
    public QuestionRow {
        tags = List.copyOf(tags);
    }

    /** Who asks, in the reader's language: the agency, else the person. */
    public String from(String reader) {
        if (agency == null) {
            return asker.shown();
        }
        String english = agencyNameEn;
        boolean useEnglish = !reader.equals("ja") && english != null && !english.isEmpty();
        String name = useEnglish ? english : agencyName;
        return name == null ? agency : name;
    }

    public boolean isOpen() {
        return !state.equals("CLOSED");
    }
}
