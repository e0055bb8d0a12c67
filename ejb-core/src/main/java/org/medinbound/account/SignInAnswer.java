package org.medinbound.account;

import org.medinbound.access.Role;

/** What came of a typed code. */
public sealed interface SignInAnswer {
    /**
     * A session is open.
     *
     * @param sessionToken for the cookie; told once
     */
    record Opened(String sessionToken, Role role, String subject) implements SignInAnswer {}

    /**
     * Not this code.
     *
     * @param triesLeft how often another may be typed
     */
    record WrongCode(int triesLeft) implements SignInAnswer {}

    /** The code expired, was used, or was typed wrong too often: a new one is needed. */
    record CodeEnded() implements SignInAnswer {}

    /** The link is unknown, expired or ended: a new one is needed. */
    record LinkEnded() implements SignInAnswer {}
}
