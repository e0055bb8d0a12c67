package org.medinbound.followup.model;

import org.medinbound.access.Right;

/** What is done about a flag, with the right it takes. */
public enum FollowUpAction {
    /** The desk writes to the agency and awaits its explanation. */
    CONTACT(Right.GUARANTOR_WORK),
    /** Something noted: a telephone call, a finding. */
    NOTE(Right.GUARANTOR_WORK),
    /** The agency explains. */
    EXPLAIN(Right.AGENCY_OWN),
    /** The desk accepts a coded reason. */
    ACCEPT(Right.GUARANTOR_WORK),
    /** The desk tells the ministry and awaits its answer. */
    TELL(Right.GUARANTOR_WORK),
    CLOSE(Right.GUARANTOR_WORK),
    REOPEN(Right.GUARANTOR_WORK);

    private final Right right;

    FollowUpAction(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
