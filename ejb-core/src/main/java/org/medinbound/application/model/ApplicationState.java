package org.medinbound.application.model;

import static org.medinbound.application.model.ApplicationAction.GRANT;
import static org.medinbound.application.model.ApplicationAction.HAND_OVER;
import static org.medinbound.application.model.ApplicationAction.LAPSE;
import static org.medinbound.application.model.ApplicationAction.REFUSE;
import static org.medinbound.application.model.ApplicationAction.RETURN;
import static org.medinbound.application.model.ApplicationAction.SUBMIT;
import static org.medinbound.application.model.ApplicationAction.TAKE_BACK;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medinbound.shared.BusinessRejection;

/** What was decided about an application. Whose turn it is follows from its requests and is not stored. */
public enum ApplicationState {
    /** The agency is still writing. */
    DRAFT,
    /** With the desk, which checks for completeness and asks. */
    RECEIVED,
    /** With the ministry, which decides. */
    HANDED_OVER,
    GRANTED,
    REFUSED,
    TAKEN_BACK,
    /** Closed without an answer of the agency, after notice. */
    LAPSED;

    public static final Set<ApplicationState> OPEN = Set.of(DRAFT, RECEIVED, HANDED_OVER);

    private static final Map<ApplicationState, Map<ApplicationAction, ApplicationState>> TABLE = Map.of(
            DRAFT, Map.of(SUBMIT, RECEIVED, TAKE_BACK, TAKEN_BACK),
            RECEIVED, Map.of(HAND_OVER, HANDED_OVER, TAKE_BACK, TAKEN_BACK, LAPSE, LAPSED),
            HANDED_OVER, Map.of(GRANT, GRANTED, REFUSE, REFUSED, RETURN, RECEIVED, TAKE_BACK, TAKEN_BACK),
            GRANTED, Map.of(),
            REFUSED, Map.of(),
            TAKEN_BACK, Map.of(),
            LAPSED, Map.of());

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<ApplicationState> after(ApplicationAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }

    /** As {@link #after}; what is not allowed here is refused as a state that has moved on. */
    public ApplicationState require(ApplicationAction action) {
        return after(action).orElseThrow(() -> BusinessRejection.conflict("application.state." + this));
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
