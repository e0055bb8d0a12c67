package org.medinbound.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one receiver is.
 *
 * @param standing the furthest it got, or what is wrong: one of {@link #STANDINGS}
 * @param delivery QUEUED, SENT or DEAD; NONE when no mailbox was known
 * @param late answered after its day
 * @param dueOn its own day to answer by; null for an announcement
 */
public record ReceiverRow(
        String number,
        String name,
        String language,
        String standing,
        String delivery,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        boolean late,
        int versions,
        @Nullable LocalDate dueOn,
        boolean extended,
        int reminders,
        @Nullable Instant remindedAt) {
    /** answered; overdue; opened; bounced; delivered; queued. The first that holds. */
    public static final List<String> STANDINGS =
            List.of("answered", "overdue", "opened", "bounced", "delivered", "queued");
}
