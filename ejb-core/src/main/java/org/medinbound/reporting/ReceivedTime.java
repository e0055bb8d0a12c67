package org.medinbound.reporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.medinbound.reporting.model.JapaneseDates;
import org.medinbound.reporting.model.Widths;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** The time of a mail as an officer types it: a day, in the Japanese calendar too, and a time of day in Tokyo. */
public final class ReceivedTime {
    private ReceivedTime() {}

    /** @throws BusinessRejection INVALID at the field {@code received} when it is missing or not understood */
    public static Instant parse(String typed) {
        String normal = Widths.normal(typed).replace('T', ' ');
        int blank = normal.lastIndexOf(' ');
        if (blank > 0) {
            Optional<LocalDate> day = JapaneseDates.day(normal.substring(0, blank));
            try {
                String time = normal.substring(blank + 1);
                LocalTime at = LocalTime.parse(time.length() == 4 ? "0" + time : time);
                if (day.isPresent()) {
                    return day.get().atTime(at).atZone(SystemClock.TOKYO).toInstant();
                }
            } catch (DateTimeException e) {
                throw BusinessRejection.invalid("reporting.received-missing", "received");
            }
        }
        throw BusinessRejection.invalid("reporting.received-missing", "received");
    }
}
