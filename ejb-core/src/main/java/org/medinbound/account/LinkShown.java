package org.medinbound.account;

import org.medinbound.access.Role;

/**
 * What a page may show of a link before a code was given.
 *
 * @param subject what the session will be for; not to be shown, only compared with the present session
 * @param mailbox where the code will go, with most letters hidden
 */
public record LinkShown(Role role, String subject, String mailbox) {
    /** {@code m•••@example.org}: enough for the owner to know the mailbox, too little for others. */
    static String masked(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        if (at < 1) {
            return "•••";
        }
        int end = mailbox.offsetByCodePoints(0, 1);
        return mailbox.substring(0, end) + "•••" + mailbox.substring(at);
    }
}
