package org.medinbound.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that did not reach its mailbox.
 *
 * @param mail its delivery record
 * @param mailbox to which it went
 * @param about what it was about
 * @param code enhanced status code such as 5.1.1
 */
public record Bounce(UUID mail, String mailbox, String about, String code, Instant at) {
    /** Will never reach it? Others may, later. */
    public boolean isForGood() {
        return code.startsWith("5");
    }
}
