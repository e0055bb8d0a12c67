package org.medinbound.quality.model;

import static org.medinbound.quality.model.VettingAction.ACCEPT;
import static org.medinbound.quality.model.VettingAction.ACCEPT_WITH_CONDITIONS;
import static org.medinbound.quality.model.VettingAction.APPEAL;
import static org.medinbound.quality.model.VettingAction.GRANT;
import static org.medinbound.quality.model.VettingAction.PASS;
import static org.medinbound.quality.model.VettingAction.PROPOSE;
import static org.medinbound.quality.model.VettingAction.REFUSE;
import static org.medinbound.quality.model.VettingAction.RETURN;
import static org.medinbound.quality.model.VettingAction.SEND_BACK;
import static org.medinbound.quality.model.VettingAction.SUBMIT;
import static org.medinbound.quality.model.VettingAction.UPHOLD;
import static org.medinbound.quality.model.VettingAction.WITHDRAW;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a vetting stands. Open questions and visits are parts of it and no states. */
public enum VettingState {
    /** The hospital assesses itself. */
    DRAFT,
    /** Staff check whether it is complete. */
    SUBMITTED,
    /** Not complete: the hospital's turn again. */
    RETURNED,
    /** The reviewer goes through it criterion by criterion. */
    REVIEW,
    /** A second person decides. */
    PROPOSED,
    ACCEPTED,
    /** Accepted; the conditions are findings with due dates. */
    CONDITIONAL,
    /** Refused; the hospital may appeal. */
    REFUSED,
    /** A third person decides the appeal. */
    APPEALED,
    REFUSAL_UPHELD,
    WITHDRAWN;

    /** The hospital can write. */
    public static final Set<VettingState> HOSPITAL_WRITES = Set.of(DRAFT, RETURNED);

    /** Work goes on. */
    public static final Set<VettingState> OPEN = Set.of(DRAFT, SUBMITTED, RETURNED, REVIEW, PROPOSED, APPEALED);

    private static final Map<VettingState, Map<VettingAction, VettingState>> TABLE = new EnumMap<>(Map.of(
            DRAFT, Map.of(SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            SUBMITTED, Map.of(RETURN, RETURNED, PASS, REVIEW, WITHDRAW, WITHDRAWN),
            RETURNED, Map.of(SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            REVIEW, Map.of(PROPOSE, PROPOSED, WITHDRAW, WITHDRAWN),
            PROPOSED, Map.of(SEND_BACK, REVIEW, ACCEPT, ACCEPTED, ACCEPT_WITH_CONDITIONS, CONDITIONAL, REFUSE, REFUSED),
            REFUSED, Map.of(APPEAL, APPEALED),
            APPEALED, Map.of(UPHOLD, REFUSAL_UPHELD, GRANT, REVIEW)));

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<VettingState> after(VettingAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
