package org.medinbound.listing.model;

import static org.medinbound.listing.model.ProposalAction.DISCARD;
import static org.medinbound.listing.model.ProposalAction.EDIT;
import static org.medinbound.listing.model.ProposalAction.PUBLISH;
import static org.medinbound.listing.model.ProposalAction.PUBLISH_PART;
import static org.medinbound.listing.model.ProposalAction.SEND;
import static org.medinbound.listing.model.ProposalAction.SEND_BACK;
import static org.medinbound.listing.model.ProposalAction.TAKE_BACK;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a hospital's proposal for its entry stands. */
public enum ProposalState {
    /** The hospital writes. */
    DRAFT,
    /** The quality officers read. */
    SENT,
    /** The hospital writes again; the reason is on record. */
    RETURNED,
    /** All of it is on the portal. */
    PUBLISHED,
    /** The hospital let it go. */
    DISCARDED;

    /** A hospital has at most one of these. */
    public static final Set<ProposalState> OPEN = Set.of(DRAFT, SENT, RETURNED);

    private static final Map<ProposalState, Map<ProposalAction, ProposalState>> TABLE = Map.of(
            DRAFT, Map.of(EDIT, DRAFT, SEND, SENT, DISCARD, DISCARDED),
            SENT, Map.of(TAKE_BACK, DRAFT, PUBLISH, PUBLISHED, PUBLISH_PART, RETURNED, SEND_BACK, RETURNED),
            RETURNED, Map.of(EDIT, RETURNED, SEND, SENT, DISCARD, DISCARDED));

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<ProposalState> after(ProposalAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
