package org.medinbound.acceptance;

import java.time.LocalDate;

/**
 * The final bill beside the quoted range, all in whole yen.
 *
 * @param reason why it lies outside the range; empty inside it
 */
public record Bill(long billedJpy, LocalDate billedOn, String reason, long lowJpy, long highJpy) {
    /** Does it lie within what was quoted? */
    public boolean isAsQuoted() {
        return billedJpy >= lowJpy && billedJpy <= highJpy;
    }
}
