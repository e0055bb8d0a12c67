package org.medinbound.circular;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came; values by the question's place.
 *
 * @param sentAt when it was sent, or the day the letter arrived
 * @param way {@code PORTAL}; {@code POST}, {@code MAIL} or {@code PHONE} when the desk entered it
 * @param enteredAt when the desk entered it; null for the portal
 * @param by pseudonymous id of who sent or entered it
 * @param scan the letter, or the mail; null when there is none
 */
public record AnswerVersion(
        int version,
        Instant sentAt,
        Map<Integer, String> values,
        String way,
        @Nullable Instant enteredAt,
        String by,
        @Nullable UUID scan) {
    public AnswerVersion {
        values = Map.copyOf(values);
    }

    /** The value of a question as it is kept; empty when not answered. */
    public String value(int position) {
        return values.getOrDefault(position, "");
    }

    public boolean isEntered() {
        return enteredAt != null;
    }
}
