package org.medinbound.quality.model;

import static org.medinbound.quality.model.FindingAction.DROP;
import static org.medinbound.quality.model.FindingAction.PLAN;
import static org.medinbound.quality.model.FindingAction.REJECT;
import static org.medinbound.quality.model.FindingAction.REPORT;
import static org.medinbound.quality.model.FindingAction.VERIFY;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a finding stands. Overdue is derived from its due day. */
public enum FindingState {
    /** The hospital plans the correction. */
    OPEN,
    /** The hospital corrects. */
    PLANNED,
    /** Staff verify. */
    REPORTED,
    /** Corrected and verified. */
    CLOSED,
    /** Was none. */
    DROPPED;

    /** Something is still to be done. */
    public static final Set<FindingState> LIVE = Set.of(OPEN, PLANNED, REPORTED);

    private static final Map<FindingState, Map<FindingAction, FindingState>> TABLE = Map.of(
            OPEN, Map.of(PLAN, PLANNED, DROP, DROPPED),
            PLANNED, Map.of(PLAN, PLANNED, REPORT, REPORTED, DROP, DROPPED),
            REPORTED, Map.of(REJECT, PLANNED, VERIFY, CLOSED, DROP, DROPPED));

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<FindingState> after(FindingAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
