package org.medinbound.followup.model;

import static org.medinbound.followup.model.FollowUpAction.ACCEPT;
import static org.medinbound.followup.model.FollowUpAction.CLOSE;
import static org.medinbound.followup.model.FollowUpAction.CONTACT;
import static org.medinbound.followup.model.FollowUpAction.EXPLAIN;
import static org.medinbound.followup.model.FollowUpAction.NOTE;
import static org.medinbound.followup.model.FollowUpAction.REOPEN;
import static org.medinbound.followup.model.FollowUpAction.TELL;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the work on a flag stands. */
public enum FollowUpState {
    /** Nobody has done anything yet: the desk's turn. */
    OPEN,
    /** The agency's turn. */
    CONTACTED,
    /** The agency explained: the desk's turn. */
    EXPLAINED,
    /** The desk accepted the reason; to be closed, or told after all. */
    ACCEPTED,
    /** The ministry's turn. */
    TOLD,
    CLOSED;

    /** The desk has to act. */
    public static final Set<FollowUpState> DESKS_TURN = Set.of(OPEN, EXPLAINED, ACCEPTED);

    private static final Map<FollowUpState, Map<FollowUpAction, FollowUpState>> TABLE = table();

    private static Map<FollowUpState, Map<FollowUpAction, FollowUpState>> table() {
        Map<FollowUpState, Map<FollowUpAction, FollowUpState>> table = new EnumMap<>(FollowUpState.class);
        table.put(
                OPEN,
                Map.of(
                        CONTACT, CONTACTED, NOTE, OPEN, EXPLAIN, EXPLAINED, ACCEPT, ACCEPTED, TELL, TOLD, CLOSE,
                        CLOSED));
        table.put(
                CONTACTED,
                Map.of(
                        CONTACT, CONTACTED, NOTE, CONTACTED, EXPLAIN, EXPLAINED, ACCEPT, ACCEPTED, TELL, TOLD, CLOSE,
                        CLOSED));
        table.put(
                EXPLAINED,
                Map.of(
                        CONTACT, CONTACTED, NOTE, EXPLAINED, EXPLAIN, EXPLAINED, ACCEPT, ACCEPTED, TELL, TOLD, CLOSE,
                        CLOSED));
        table.put(ACCEPTED, Map.of(NOTE, ACCEPTED, TELL, TOLD, CLOSE, CLOSED, REOPEN, OPEN));
        table.put(TOLD, Map.of(NOTE, TOLD, CONTACT, TOLD, EXPLAIN, TOLD, CLOSE, CLOSED));
        table.put(CLOSED, Map.of(NOTE, CLOSED, REOPEN, OPEN));
        return table;
    }

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<FollowUpState> after(FollowUpAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
