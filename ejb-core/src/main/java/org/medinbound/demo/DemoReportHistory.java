package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.shared.SystemClock;

/**
 * Lines behind the imported counts of the past twelve months, so that the statistics have nationalities, kinds of visa, purposes and
 * hospitals to show: shares as published for the visa, everything else invented. The past cannot be lived through the use cases, so
 * its rows are written directly, as one set.
 */
@ApplicationScoped
public class DemoReportHistory implements DemoPart {
    private static final int MONTHS = 12;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "report-history";
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public void load() {
        LocalDate first = LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO)
                .withDayOfMonth(1)
                .minusMonths(MONTHS);
        jdbi.useHandle(h ->
                h.createScript(script()).define("first", "date '" + first + "'").execute());
    }

    private static String script() {
        try (InputStream sql = Objects.requireNonNull(
                        DemoReportHistory.class.getResourceAsStream("/demo/guarantors/report-history.sql"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(sql, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
