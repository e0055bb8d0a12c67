package org.medinbound.reporting.store;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;

/**
 * Whose report of which month is being worked on, by whom, and the key that seals what names persons: one for each guarantor and
 * month, so that it can be destroyed when the month need not be kept.
 *
 * @param guarantor internal key of the guarantor
 * @param channel {@code agency} or {@code desk}
 */
public record Desk(long guarantor, String number, YearMonth period, String channel, CaseVault vault) {
    public byte[] seal(String text) {
        byte[] sealed = vault.seal(reference(), text);
        if (sealed == null) {
            throw new IllegalStateException("a text was given");
        }
        return sealed;
    }

    public byte @Nullable [] sealOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : seal(text);
    }

    public @Nullable String open(byte @Nullable [] sealed) {
        return vault.open(reference(), sealed);
    }

    /** The same for another month of the guarantor. */
    public Desk in(YearMonth other) {
        return new Desk(guarantor, number, other, channel, vault);
    }

    /** Names the key and the files of this month. */
    public String reference() {
        return "report:" + number + ":" + period;
    }
}
