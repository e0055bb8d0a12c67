package org.medinbound.inquiry.model;

import static org.medinbound.inquiry.model.InquiryAction.ACCEPT;
import static org.medinbound.inquiry.model.InquiryAction.CLOSE;
import static org.medinbound.inquiry.model.InquiryAction.PASS_CHECK;
import static org.medinbound.inquiry.model.InquiryAction.WITHDRAW;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was decided about an inquiry. Its stage and whose turn it is follow from its parts and are not stored. */
public enum InquiryState {
    RECEIVED,
    /** The desk found the papers complete: hospitals may be asked. */
    CHECKED,
    /** The patient accepted a quotation. */
    ACCEPTED,
    CLOSED,
    WITHDRAWN;

    /** Work goes on. */
    public static final Set<InquiryState> OPEN = Set.copyOf(EnumSet.of(RECEIVED, CHECKED, ACCEPTED));

    /** Nothing follows. */
    public static final Set<InquiryState> TERMINAL = Set.copyOf(EnumSet.of(CLOSED, WITHDRAWN));

    private static final Map<InquiryState, Map<InquiryAction, InquiryState>> TABLE = Map.of(
            RECEIVED, Map.of(PASS_CHECK, CHECKED, WITHDRAW, WITHDRAWN, CLOSE, CLOSED),
            CHECKED, Map.of(ACCEPT, ACCEPTED, WITHDRAW, WITHDRAWN, CLOSE, CLOSED),
            ACCEPTED, Map.of(WITHDRAW, WITHDRAWN, CLOSE, CLOSED),
            CLOSED, Map.of(),
            WITHDRAWN, Map.of());

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<InquiryState> after(InquiryAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
