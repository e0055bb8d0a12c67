package org.medinbound.application.model;

import static org.medinbound.application.model.DefectAction.ANSWER;
import static org.medinbound.application.model.DefectAction.ASK_AGAIN;
import static org.medinbound.application.model.DefectAction.SETTLE;
import static org.medinbound.application.model.DefectAction.WAIVE;

import java.util.Map;
import java.util.Optional;
import org.medinbound.shared.BusinessRejection;

/** Where one request for something missing or unusable stands. */
public enum DefectState {
    /** The agency's turn. */
    ASKED,
    /** The desk's turn. */
    ANSWERED,
    SETTLED,
    WAIVED;

    private static final Map<DefectState, Map<DefectAction, DefectState>> TABLE = Map.of(
            ASKED, Map.of(ANSWER, ANSWERED, SETTLE, SETTLED, WAIVE, WAIVED),
            ANSWERED, Map.of(ANSWER, ANSWERED, SETTLE, SETTLED, ASK_AGAIN, ASKED, WAIVE, WAIVED),
            SETTLED, Map.of(),
            WAIVED, Map.of());

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<DefectState> after(DefectAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }

    /** As {@link #after}; what is not allowed here is refused. */
    public DefectState require(DefectAction action) {
        return after(action).orElseThrow(() -> BusinessRejection.conflict("application.defect-state." + this));
    }
}
