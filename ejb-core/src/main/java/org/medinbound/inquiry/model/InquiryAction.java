package org.medinbound.inquiry.model;

import org.medinbound.access.Right;

/** What a person decides about an inquiry as a whole, with the right it takes. */
public enum InquiryAction {
    /** The desk finds the papers complete. */
    PASS_CHECK(Right.INQUIRY_WORK),
    /** The patient accepts a hospital's quotation. */
    ACCEPT(Right.INQUIRY_OWN),
    /** The patient takes the inquiry back. */
    WITHDRAW(Right.INQUIRY_OWN),
    /** The desk ends the case, with a reason. */
    CLOSE(Right.INQUIRY_WORK);

    private final Right right;

    InquiryAction(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
