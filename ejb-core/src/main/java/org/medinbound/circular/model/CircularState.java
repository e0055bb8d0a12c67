package org.medinbound.circular.model;

import static org.medinbound.circular.model.CircularAction.ANSWER;
import static org.medinbound.circular.model.CircularAction.CLOSE;
import static org.medinbound.circular.model.CircularAction.CORRECT;
import static org.medinbound.circular.model.CircularAction.DISCARD;
import static org.medinbound.circular.model.CircularAction.EDIT;
import static org.medinbound.circular.model.CircularAction.EXTEND;
import static org.medinbound.circular.model.CircularAction.OPEN;
import static org.medinbound.circular.model.CircularAction.RELEASE;
import static org.medinbound.circular.model.CircularAction.REMIND;
import static org.medinbound.circular.model.CircularAction.SEND_BACK;
import static org.medinbound.circular.model.CircularAction.SUBMIT;
import static org.medinbound.circular.model.CircularAction.TAKE_BACK;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a circular stands. How far each receiver is follows from mails, answers and the clock and is not stored. */
public enum CircularState {
    /** Being composed. */
    DRAFT,
    /** Waits for the second person. */
    SUBMITTED,
    /** Sent; receivers answer. */
    RELEASED,
    /** No more answers are taken. */
    CLOSED,
    /** Given up before it was sent. */
    DISCARDED;

    /** Work is not over. */
    public static final Set<CircularState> OPEN_WORK = Set.of(DRAFT, SUBMITTED, RELEASED);

    private static final Map<CircularState, Map<CircularAction, CircularState>> TABLE = table();

    private static Map<CircularState, Map<CircularAction, CircularState>> table() {
        Map<CircularState, Map<CircularAction, CircularState>> table = new EnumMap<>(CircularState.class);
        table.put(DRAFT, Map.of(EDIT, DRAFT, SUBMIT, SUBMITTED, CircularAction.DISCARD, DISCARDED));
        table.put(SUBMITTED, Map.of(TAKE_BACK, DRAFT, SEND_BACK, DRAFT, RELEASE, RELEASED, DISCARD, DISCARDED));
        table.put(
                RELEASED,
                Map.of(
                        REMIND, RELEASED, EXTEND, RELEASED, OPEN, RELEASED, ANSWER, RELEASED, CORRECT, RELEASED, CLOSE,
                        CLOSED));
        table.put(CLOSED, Map.of(OPEN, CLOSED));
        return table;
    }

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<CircularState> after(CircularAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
