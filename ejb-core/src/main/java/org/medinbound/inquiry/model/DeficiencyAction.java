package org.medinbound.inquiry.model;

import org.medinbound.access.Right;

/** What is done with a deficiency, with the right it takes. */
public enum DeficiencyAction {
    /** The sender answers. */
    ANSWER(Right.INQUIRY_OWN),
    /** The desk is content. */
    SETTLE(Right.INQUIRY_WORK),
    /** The answer does not help: asked again. */
    ASK_AGAIN(Right.INQUIRY_WORK),
    /** It is no longer needed. */
    WAIVE(Right.INQUIRY_WORK);

    private final Right right;

    DeficiencyAction(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
