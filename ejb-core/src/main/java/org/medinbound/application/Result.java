package org.medinbound.application;

import java.util.List;

/** What a check of a paper or a condition says. */
public enum Result {
    /** Not looked at yet; only a reader can tell. */
    OPEN,
    FOUND,
    MISSING,
    UNREADABLE,
    EXPIRED,
    CONTRADICTORY,
    /** Not required and not there, or another paper stands for it. */
    NOT_NEEDED,
    /** A condition is not met as stated; the ministry shall judge. Needs the officer's words. */
    LEFT_TO_MINISTRY;

    /** What an officer may note. */
    public static final List<Result> NOTED =
            List.of(FOUND, MISSING, UNREADABLE, EXPIRED, CONTRADICTORY, LEFT_TO_MINISTRY);

    /** Something to ask the agency about. */
    public boolean isDefect() {
        return this == MISSING || this == UNREADABLE || this == EXPIRED || this == CONTRADICTORY;
    }
}
