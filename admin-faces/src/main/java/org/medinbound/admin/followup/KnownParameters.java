package org.medinbound.admin.followup;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.followup.KnownFilter;
import org.medinbound.followup.KnownFlag;
import org.medinbound.shared.SystemClock;

/** The two days as they stand in addresses: without them today; records as of the day of events when only that is given. */
final class KnownParameters {
    private KnownParameters() {}

    static KnownFilter filter(
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String change,
            @Nullable String text,
            int page,
            int size,
            Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
        LocalDate events = day(asOf, today, today);
        return new KnownFilter(
                events,
                day(knownAt, events, today),
                change != null && KnownFlag.CHANGES.contains(change) ? change : null,
                text,
                page,
                size);
    }

    /** A day after today is today. */
    private static LocalDate day(@Nullable String text, LocalDate otherwise, LocalDate today) {
        try {
            LocalDate day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
            return day.isAfter(today) || day.getYear() < 1970 ? today : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
