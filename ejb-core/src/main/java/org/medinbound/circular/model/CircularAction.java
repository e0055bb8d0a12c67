package org.medinbound.circular.model;

/** What is done with a circular. */
public enum CircularAction {
    BEGIN,
    EDIT,
    /** The composer has finished: a second person shall look. */
    SUBMIT,
    /** The composer takes it back before anybody released it. */
    TAKE_BACK,
    /** The second person does not release it and says why. */
    SEND_BACK,
    RELEASE,
    DISCARD,
    REMIND,
    /** A receiver gets more time. */
    EXTEND,
    /** A receiver first saw the page. */
    OPEN,
    /** A receiver sent its first answer. */
    ANSWER,
    /** A receiver sent a new version of its answer. */
    CORRECT,
    CLOSE
}
