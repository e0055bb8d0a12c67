package org.medinbound.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medinbound.shared.SystemClock;

/** Reports of the months after the sample's end until now, so that the demonstration does not age: most in time, some late or not at all. */
final class DemoReports {
    private static final YearMonth FIRST = YearMonth.of(2026, 10);
    private static final long HOUR = 3_600;

    private DemoReports() {}

    /** A file for the import, or nothing when the sample reaches until now. */
    static Optional<Path> upTo(Clock clock) {
        Instant now = clock.instant();
        StringBuilder csv = new StringBuilder("number,period,received_at,nil,guarantees\n");
        int header = csv.length();
        YearMonth current = YearMonth.from(now.atZone(SystemClock.TOKYO));
        List<String> numbers = activeNumbers();
        for (YearMonth month = FIRST; month.isBefore(current); month = month.plusMonths(1)) {
            for (String number : numbers) {
                report(csv, number, month, now);
            }
        }
        if (csv.length() == header) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.writeString(Files.createTempFile("reports", ".csv"), csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(StringBuilder csv, String number, YearMonth month, Instant now) {
        int luck = Math.floorMod((number + month).hashCode() * 31 + number.hashCode(), 1000);
        if (luck >= 985) {
            return;
        }
        long hours = luck < 965 ? 9 + luck % 200 : 24 * 11 + luck % 120;
        Instant receivedAt = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(SystemClock.TOKYO)
                .toInstant()
                .plusSeconds(hours * HOUR);
        int guarantees = luck % 5 == 0 ? 1 + luck % 3 : 0;
        if (receivedAt.isBefore(now)) {
            csv.append(number)
                    .append(',')
                    .append(month)
                    .append(',')
                    .append(receivedAt)
                    .append(',')
                    .append(guarantees == 0)
                    .append(',')
                    .append(guarantees)
                    .append('\n');
        }
    }

    static List<String> activeNumbers() {
        try (BufferedReader csv = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoReports.class.getResourceAsStream("/demo/guarantors/guarantors.csv")),
                StandardCharsets.UTF_8))) {
            return csv.lines()
                    .filter(line -> line.contains(",active,"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
