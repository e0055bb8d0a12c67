package org.medinbound.guarantor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag with its evidence and what became of it.
 *
 * @param recordedAt when a run recorded it
 * @param withdrawnAt when a run recorded that it no longer follows, or null
 * @param cause why it was withdrawn: {@code report}, {@code registry}, {@code rules} or {@code calendar}
 * @param toldAt when it was told to the ministry, or null
 * @param strip the guarantor's last months, oldest first; may be empty
 */
public record FlagEntry(
        long id,
        String name,
        FlagRow flag,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String cause,
        @Nullable Instant toldAt,
        List<MonthMark> strip) {
    public FlagEntry {
        strip = List.copyOf(strip);
    }

    FlagEntry with(List<MonthMark> months) {
        return new FlagEntry(id, name, flag, recordedAt, withdrawnAt, cause, toldAt, months);
    }
}
