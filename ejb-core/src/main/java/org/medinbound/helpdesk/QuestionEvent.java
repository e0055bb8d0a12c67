package org.medinbound.helpdesk;

import org.jspecify.annotations.Nullable;

/**
 * One step of a question, for its record.
 *
 * @param side SENDER, DESK, MINISTRY or SYSTEM: for whom the actor acted
 * @param action what was done; texts {@code helpdesk.event.<action>}
 * @param from state or owner before
 * @param to state or owner after
 * @param why code of the reason or a reference; never free text
 */
public record QuestionEvent(
        String reference,
        String side,
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String why) {
    static QuestionEvent of(String reference, String side, Object action, @Nullable Object from, @Nullable Object to) {
        return new QuestionEvent(
                reference,
                side,
                action.toString(),
                from == null ? null : from.toString(),
                to == null ? null : to.toString(),
                null);
    }

    QuestionEvent because(@Nullable String code) {
        return new QuestionEvent(reference, side, action, from, to, code);
    }
}
