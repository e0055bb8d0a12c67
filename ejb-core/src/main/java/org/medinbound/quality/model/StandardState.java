package org.medinbound.quality.model;

import java.util.Map;
import java.util.Optional;

/** Where a version of the standards stands. */
public enum StandardState {
    /** Being edited. */
    DRAFT,
    /** Its editor is done; a second person looks at it. */
    READY,
    /** In force: new vettings begin with it. */
    RELEASED,
    /** Followed by another; vettings that began with it keep it. */
    RETIRED;

    private static final Map<StandardState, Map<StandardAction, StandardState>> TABLE = Map.of(
            DRAFT, Map.of(StandardAction.FINISH, READY),
            READY, Map.of(StandardAction.SEND_BACK, DRAFT, StandardAction.RELEASE, RELEASED),
            RELEASED, Map.of(StandardAction.RETIRE, RETIRED));

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<StandardState> after(StandardAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
