package org.medinbound.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.model.FindingState;

/**
 * A finding at a hospital.
 *
 * @param hospitalName in the reader's language
 * @param title in the reader's language when the platform found it by itself, else as a person wrote it; {@code words} too
 * @param source CONDITION, REVIEW, MONITORING or COMPLAINT
 * @param code the criterion it concerns; may be empty
 * @param plan the hospital's corrective action plan; may be empty
 * @param plannedFor day by which the hospital plans to be done
 * @param report what the hospital did; may be empty
 * @param verification what staff saw; may be empty
 * @param escalatedOn when it was escalated because it was overdue
 * @param lastEvent id of the newest step
 */
public record Finding(
        String reference,
        String hospitalSlug,
        String hospitalName,
        String source,
        String code,
        String grade,
        String title,
        String words,
        String state,
        Instant openedAt,
        String openedBy,
        LocalDate dueOn,
        String plan,
        @Nullable LocalDate plannedFor,
        String report,
        String verification,
        @Nullable Instant closedAt,
        @Nullable LocalDate escalatedOn,
        long lastEvent) {
    /** The same in other words. */
    public Finding saying(String otherTitle, String otherWords) {
        return new Finding(
                reference,
                hospitalSlug,
                hospitalName,
                source,
                code,
                grade,
                otherTitle,
                otherWords,
                state,
                openedAt,
                openedBy,
                dueOn,
                plan,
                plannedFor,
                report,
                verification,
                closedAt,
                escalatedOn,
                lastEvent);
    }

    /** Is something still to be done? */
    public boolean isLive() {
        return FindingState.LIVE.contains(FindingState.valueOf(state));
    }

    /** Does the hospital owe the next step, and is it too late on that day? */
    public boolean isOverdue(LocalDate today) {
        return (state.equals("OPEN") || state.equals("PLANNED")) && dueOn.isBefore(today);
    }
}
