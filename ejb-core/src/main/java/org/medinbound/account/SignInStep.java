package org.medinbound.account;

/**
 * What comes after a step of sign-in.
 *
 * @param token of the session, for the cookie; a new one after each step
 * @param next what is asked now
 */
public record SignInStep(String token, Next next) {
    /** The next step. */
    public enum Next {
        /** A code of the second factor. */
        CODE,
        /** The second factor must be set up. */
        ENROLMENT,
        DONE
    }
}
