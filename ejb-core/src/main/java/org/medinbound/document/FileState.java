package org.medinbound.document;

/** What is known of a file's safety. Only {@link #CLEAN} and {@link #RELEASED} are ever handed out. */
public enum FileState {
    /** Waits for the scanner. */
    PENDING,
    CLEAN,
    /** A signature matched; kept sealed for the security officer, never handed out. */
    INFECTED,
    /** No scanner is configured; held. */
    NOT_SCANNED,
    /** Not scanned, released by a security officer with a reason. */
    RELEASED;

    public boolean canBeOpened() {
        return this == CLEAN || this == RELEASED;
    }
}
