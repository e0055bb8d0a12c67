package org.medinbound.account;

import org.medinbound.access.Role;

/**
 * Links that are mailed to people outside. A link alone opens nothing: it starts a code sent to the known mailbox, and the
 * code opens a session of the portal for one purpose.
 */
public interface PortalLinks {
    /**
     * Makes a link for one person and one purpose, in the caller's transaction.
     *
     * @param role PATIENT, HOSPITAL, REFERRER or GUARANTOR
     * @param subject what the session will be for: a case reference or an acceptance request's reference
     * @param mailbox where the code goes
     * @param language BCP 47 tag of the reader
     * @return the absolute address to put into a mail
     */
    String issue(Role role, String subject, String mailbox, String language);

    /** Every link of the subject that went to this mailbox ends, with the sessions opened through it. */
    void revoke(String subject, String mailbox);

    /** Every link and session for the subject ends. */
    void revoke(String subject);
}
