package org.medinbound.account;

import java.util.List;

/**
 * The second factor was set up.
 *
 * @param token of the session, for the cookie
 * @param recoveryCodes to be kept on paper; shown once
 */
public record Enrolled(String token, List<String> recoveryCodes) {
    public Enrolled {
        recoveryCodes = List.copyOf(recoveryCodes);
    }
}
