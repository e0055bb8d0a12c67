package org.medinbound.registry.model;

import static org.medinbound.registry.model.NoticeAction.ACCEPT;
import static org.medinbound.registry.model.NoticeAction.REFUSE;
import static org.medinbound.registry.model.NoticeAction.WITHDRAW;

import java.util.Map;
import java.util.Optional;

/** Where a change notice of an agency stands. */
public enum NoticeState {
    /** Waits for the desk; nothing has changed yet. */
    PROPOSED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    private static final Map<NoticeAction, NoticeState> PROPOSED_TO =
            Map.of(ACCEPT, ACCEPTED, REFUSE, REFUSED, WITHDRAW, WITHDRAWN);

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<NoticeState> after(NoticeAction action) {
        return this == PROPOSED ? Optional.ofNullable(PROPOSED_TO.get(action)) : Optional.empty();
    }
}
