package org.medinbound.acceptance.model;

import static org.medinbound.acceptance.model.RequestAction.ACCEPT;
import static org.medinbound.acceptance.model.RequestAction.ASK_BACK;
import static org.medinbound.acceptance.model.RequestAction.DECLINE;
import static org.medinbound.acceptance.model.RequestAction.FORWARD;
import static org.medinbound.acceptance.model.RequestAction.PASS_OVER;
import static org.medinbound.acceptance.model.RequestAction.REMIND;
import static org.medinbound.acceptance.model.RequestAction.RESUME;
import static org.medinbound.acceptance.model.RequestAction.SELECT;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a request to a candidate hospital stands. */
public enum RequestState {
    /** The hospital's turn. */
    SENT,
    /** The hospital asked back: the desk's turn, the hospital's clock stands still. */
    NEEDS_MORE,
    /** Accepted with a quotation: the patient's turn. */
    ACCEPTED,
    DECLINED,
    /** The hospital named somebody else. */
    ONWARD,
    WITHDRAWN,
    /** The patient accepted the quotation. */
    SELECTED,
    NOT_SELECTED;

    /** The hospital can still answer. */
    public static final Set<RequestState> AWAITED = Set.of(SENT, NEEDS_MORE);

    /** The hospital is told when the patient chooses another or the case ends. */
    public static final Set<RequestState> LIVE = Set.of(SENT, NEEDS_MORE, ACCEPTED);

    public static final Set<RequestState> TERMINAL = Set.of(DECLINED, ONWARD, WITHDRAWN, SELECTED, NOT_SELECTED);

    private static final Map<RequestState, Map<RequestAction, RequestState>> TABLE = table();

    private static Map<RequestState, Map<RequestAction, RequestState>> table() {
        Map<RequestState, Map<RequestAction, RequestState>> table = new EnumMap<>(RequestState.class);
        table.put(
                SENT,
                Map.of(
                        ACCEPT,
                        ACCEPTED,
                        DECLINE,
                        DECLINED,
                        ASK_BACK,
                        NEEDS_MORE,
                        FORWARD,
                        ONWARD,
                        REMIND,
                        SENT,
                        RequestAction.WITHDRAW,
                        WITHDRAWN,
                        PASS_OVER,
                        NOT_SELECTED));
        table.put(
                NEEDS_MORE,
                Map.of(
                        ACCEPT,
                        ACCEPTED,
                        DECLINE,
                        DECLINED,
                        FORWARD,
                        ONWARD,
                        RESUME,
                        SENT,
                        RequestAction.WITHDRAW,
                        WITHDRAWN,
                        PASS_OVER,
                        NOT_SELECTED));
        table.put(ACCEPTED, Map.of(SELECT, SELECTED, RequestAction.WITHDRAW, WITHDRAWN, PASS_OVER, NOT_SELECTED));
        return table;
    }

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<RequestState> after(RequestAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
