package org.medinbound.helpdesk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an officer looks for in the queue; null means all.
 *
 * @param text start of a reference, part of an agency's number or name, or a tag
 * @param state a state, or {@code DESK} for all in which the desk has the turn
 * @param owner pseudonymous id of an officer, or {@code none}
 * @param closed with those that have ended
 * @param sort one of {@link #SORTS}; what is late stands first by default
 * @param page from 1
 */
public record QuestionFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String agency,
        @Nullable String owner,
        boolean lateOnly,
        boolean closed,
        String sort,
        boolean descending,
        int page,
        int size) {
    /** Columns that can be sorted by. */
    public static final Set<String> SORTS = Set.of("due", "received", "state", "agency", "owner", "topic");

    public static final List<String> STATES =
            List.of("NEW", "IN_WORK", "REOPENED", "AWAITING_SENDER", "AWAITING_MINISTRY", "ANSWERED", "CLOSED");

    public static final List<String> TOPICS =
            List.of("APPLICATION", "REPORT", "GUARANTEE", "VISA", "CONTACT", "LIST", "SYSTEM", "OTHER");

    public static final List<String> CHANNELS = List.of("MAIL", "WEB", "PHONE", "STAFF");

    /** Everything open, late first. */
    public static QuestionFilter all() {
        return new QuestionFilter(null, null, null, null, null, null, false, false, "due", false, 1, 50);
    }
}
