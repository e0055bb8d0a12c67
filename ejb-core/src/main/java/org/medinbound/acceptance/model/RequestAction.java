package org.medinbound.acceptance.model;

import org.medinbound.access.Right;

/** What is done with an acceptance request, with the right it takes. */
public enum RequestAction {
    /** The hospital accepts, with a quotation. */
    ACCEPT(Right.ACCEPTANCE_ANSWER),
    /** The hospital declines, with a coded reason. */
    DECLINE(Right.ACCEPTANCE_ANSWER),
    /** The hospital asks back. */
    ASK_BACK(Right.ACCEPTANCE_ANSWER),
    /** The hospital names another department or hospital. */
    FORWARD(Right.ACCEPTANCE_ANSWER),
    /** The desk answered the question back. */
    RESUME(Right.INQUIRY_WORK),
    REMIND(Right.INQUIRY_WORK),
    WITHDRAW(Right.INQUIRY_WORK),
    /** The patient accepts this hospital's quotation. */
    SELECT(Right.INQUIRY_OWN),
    /** The patient accepted another one. */
    PASS_OVER(Right.INQUIRY_OWN);

    private final Right right;

    RequestAction(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
