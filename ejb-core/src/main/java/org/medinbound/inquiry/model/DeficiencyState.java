package org.medinbound.inquiry.model;

import static org.medinbound.inquiry.model.DeficiencyAction.ANSWER;
import static org.medinbound.inquiry.model.DeficiencyAction.ASK_AGAIN;
import static org.medinbound.inquiry.model.DeficiencyAction.SETTLE;
import static org.medinbound.inquiry.model.DeficiencyAction.WAIVE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where one request for something missing stands. */
public enum DeficiencyState {
    /** The sender's turn. */
    ASKED,
    /** The desk's turn. */
    ANSWERED,
    SETTLED,
    WAIVED;

    /** Still holds the case up. */
    public static final Set<DeficiencyState> OPEN = Set.of(ASKED, ANSWERED);

    public static final Set<DeficiencyState> TERMINAL = Set.of(SETTLED, WAIVED);

    private static final Map<DeficiencyState, Map<DeficiencyAction, DeficiencyState>> TABLE = Map.of(
            ASKED, Map.of(ANSWER, ANSWERED, SETTLE, SETTLED, WAIVE, WAIVED),
            ANSWERED, Map.of(ANSWER, ANSWERED, SETTLE, SETTLED, ASK_AGAIN, ASKED, WAIVE, WAIVED),
            SETTLED, Map.of(),
            WAIVED, Map.of());

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<DeficiencyState> after(DeficiencyAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
