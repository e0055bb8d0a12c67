package org.medinbound.quality;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suspension, withdrawal or reinstatement: proposed by one person, confirmed or turned down by another.
 *
 * @param finding reference of the finding behind it, or null
 * @param confirmed null while the second person is awaited
 */
public record Measure(
        long id,
        String number,
        String action,
        String reason,
        @Nullable String finding,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Boolean confirmed,
        String words) {
    /** What may be done to a certificate in a state. */
    public static Set<String> allowed(String state) {
        return switch (state) {
            case "VALID" -> Set.of("SUSPEND", "WITHDRAW");
            case "SUSPENDED" -> Set.of("REINSTATE", "WITHDRAW");
            default -> Set.of();
        };
    }

    public boolean isOpen() {
        return confirmed == null;
    }
}
