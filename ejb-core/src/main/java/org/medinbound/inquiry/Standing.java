package org.medinbound.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands; a row of the queue and the head of every page of the case.
 *
 * @param stage CHECKING, INFORMATION, MATCHING, HOSPITALS, COMPARING, ARRANGING or ENDED
 * @param turn PATIENT, DESK, HOSPITAL or NOBODY
 * @param dueOn day (Asia/Tokyo) by which whoever has the turn acts; null when nobody has
 * @param asked open requests for something missing
 * @param pending hospitals that have not answered
 * @param quoted quotations the sender can accept
 * @param requested hospitals asked, without those withdrawn
 * @param replied hospitals that answered
 * @param lastEvent number of the last step
 */
public record Standing(
        String reference,
        String kind,
        String askedBy,
        String language,
        String residence,
        int birthYear,
        String sex,
        @Nullable String specialty,
        String wantedTime,
        @Nullable Long budgetJpy,
        int companions,
        Instant receivedAt,
        String state,
        Instant stateAt,
        @Nullable String owner,
        @Nullable String acceptedRequest,
        @Nullable String closeReason,
        String stage,
        String turn,
        @Nullable LocalDate dueOn,
        int asked,
        int answered,
        int pending,
        int needsMore,
        int quoted,
        int requested,
        int replied,
        long lastEvent) {

    /** Past its day? */
    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    public boolean isOpen() {
        return !"ENDED".equals(stage);
    }
}
