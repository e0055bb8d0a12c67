package org.medinbound.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands.
 *
 * @param guarantorNumber number on the list; null for a new agency until one is given
 * @param asked requests that wait for the agency
 * @param answered answers that wait for the desk
 * @param turn {@code AGENCY}, {@code DESK}, {@code MINISTRY} or {@code NOBODY}
 * @param dueOn last day (Asia/Tokyo) for whose turn it is; null when nothing is promised
 * @param lapseOn after the last notice: the day on which it is closed without an answer
 * @param lastEvent number of the newest step
 */
public record Standing(
        String reference,
        String kind,
        String way,
        String state,
        Instant stateAt,
        Instant begunAt,
        @Nullable Instant receivedAt,
        String language,
        @Nullable String guarantorNumber,
        String name,
        String nameEn,
        @Nullable String owner,
        long ruleSetId,
        String ruleVersion,
        @Nullable Long netAssetsJpy,
        @Nullable LocalDate netAssetsOn,
        @Nullable LocalDate withdrawOn,
        long asked,
        long answered,
        long conditionsOpen,
        String turn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lapseOn,
        long lastEvent) {
    public boolean isOpen() {
        return state.equals("DRAFT") || state.equals("RECEIVED") || state.equals("HANDED_OVER");
    }

    public boolean isLate(LocalDate today) {
        LocalDate due = dueOn;
        return due != null && due.isBefore(today);
    }

    public ApplicationKind kindOf() {
        return ApplicationKind.valueOf(kind);
    }
}
