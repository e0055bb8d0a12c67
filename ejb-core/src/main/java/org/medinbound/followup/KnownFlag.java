package org.medinbound.followup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag as it stood on a past day, beside how it stands now.
 *
 * @param change {@code same}: then and now; {@code gone}: then, but withdrawn since; {@code added}: only now
 * @param raisedAt of the newer of the two
 * @param firstReceivedAt for {@code late}
 * @param withdrawnAt when a gone one was withdrawn, else null
 * @param cause why it was
 */
public record KnownFlag(
        String number,
        String name,
        YearMonth period,
        String kind,
        String change,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant firstReceivedAt,
        String ruleVersion,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String cause) {
    /** Changes in the order of the list. */
    public static final List<String> CHANGES = List.of("gone", "added", "same");
}
