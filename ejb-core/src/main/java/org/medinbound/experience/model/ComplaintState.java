package org.medinbound.experience.model;

import static org.medinbound.experience.model.ComplaintAction.REJECT;
import static org.medinbound.experience.model.ComplaintAction.TAKE;
import static org.medinbound.experience.model.ComplaintAction.TAKE_BACK;
import static org.medinbound.experience.model.ComplaintAction.UPHOLD;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a complaint stands. */
public enum ComplaintState {
    RECEIVED,
    IN_WORK,
    /** Answered: the patient was right, in whole or in part. Counts against the hospital. */
    UPHELD,
    /** Answered: no fault was found. */
    NOT_UPHELD,
    TAKEN_BACK;

    /** Still to be answered. */
    public static final Set<ComplaintState> OPEN = Set.of(RECEIVED, IN_WORK);

    private static final Map<ComplaintState, Map<ComplaintAction, ComplaintState>> TABLE = Map.of(
            RECEIVED, Map.of(TAKE, IN_WORK, TAKE_BACK, TAKEN_BACK),
            IN_WORK, Map.of(TAKE, IN_WORK, UPHOLD, UPHELD, REJECT, NOT_UPHELD, TAKE_BACK, TAKEN_BACK),
            UPHELD, Map.of(),
            NOT_UPHELD, Map.of(),
            TAKEN_BACK, Map.of());

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<ComplaintState> after(ComplaintAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
