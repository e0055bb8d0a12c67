package org.medinbound.experience.model;

import org.medinbound.access.Right;

/** What is done with a complaint, with the right it takes. */
public enum ComplaintAction {
    /** An officer looks after it. */
    TAKE(Right.COMPLAINT_WORK),
    /** Answered: the patient was right, in whole or in part. */
    UPHOLD(Right.COMPLAINT_WORK),
    /** Answered: no fault was found. */
    REJECT(Right.COMPLAINT_WORK),
    /** The patient takes it back. */
    TAKE_BACK(Right.INQUIRY_OWN);

    private final Right right;

    ComplaintAction(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
