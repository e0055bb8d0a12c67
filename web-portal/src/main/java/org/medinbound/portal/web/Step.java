package org.medinbound.portal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of a way, as the component {@code steps} shows it.
 *
 * @param text a line below the title, or null
 * @param when a date or a span of time, already formatted, or null
 */
public record Step(
        State state,
        String title,
        @Nullable String text,
        @Nullable String when) {
    /** Where the reader stands in relation to the step. */
    public enum State {
        DONE,
        NOW,
        AHEAD;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Step ahead(String title, @Nullable String text) {
        return new Step(State.AHEAD, title, text, null);
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isNow() {
        return state == State.NOW;
    }
}
