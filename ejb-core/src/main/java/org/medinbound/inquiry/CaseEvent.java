package org.medinbound.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * One step of a case, for its record.
 *
 * @param side PATIENT, DESK, HOSPITAL or SYSTEM: for whom the actor acted
 * @param part INQUIRY, DEFICIENCY, REQUEST, MESSAGE, CHECK or OWNER
 * @param partReference which deficiency, request or message
 * @param why code of the reason; never free text
 */
public record CaseEvent(
        String reference,
        String side,
        String part,
        @Nullable String partReference,
        String action,
        @Nullable String fromState,
        @Nullable String toState,
        @Nullable String why) {

    /** A step of the case itself. */
    public static CaseEvent ofCase(
            String reference,
            String side,
            String action,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String why) {
        return new CaseEvent(reference, side, "INQUIRY", null, action, name(from), name(to), why);
    }

    /** A step of a part that has a state. */
    public static CaseEvent ofPart(
            String reference,
            String side,
            String part,
            String partReference,
            Object action,
            @Nullable Object from,
            Object to) {
        return new CaseEvent(reference, side, part, partReference, action.toString(), name(from), name(to), null);
    }

    /** This step with the code of its reason. */
    public CaseEvent because(@Nullable String code) {
        return new CaseEvent(reference, side, part, partReference, action, fromState, toState, code);
    }

    private static @Nullable String name(@Nullable Object state) {
        return state == null ? null : state.toString();
    }
}
