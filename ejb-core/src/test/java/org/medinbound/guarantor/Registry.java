package org.medinbound.guarantor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.RegisterContacts;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

/** The guarantor registry on a database of its own, without a container: each call is one transaction. */
final class Registry {
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    final Jdbi jdbi = TestDatabase.jdbi();
    Instant now = NOW;

    private final Clock clock = new SettableClock();

    private final ReportImport reports = new ReportImport(jdbi, clock);
    private final GuarantorImport guarantors = new GuarantorImport(jdbi, contacts());
    private final ReportingRules rules = new ReportingRules(jdbi);
    private final ReportStanding standing = new ReportStanding(jdbi);
    final Map<String, String> settings = new HashMap<>();
    private final DeadlineFlagging flagging = new DeadlineFlagging(jdbi, clock, TestSettings.from(settings));

    ImportCounts guarantors(String csv) {
        return guarantors(csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportCounts guarantors(byte[] csv) {
        return inTransaction(() -> guarantors.load(file(csv)));
    }

    ImportCounts reports(String csv) {
        return reports(csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportCounts reports(byte[] csv) {
        return inTransaction(() -> reports.load(file(csv)));
    }

    boolean rules(boolean retroactive, RuleSet... list) {
        return inTransaction(() -> rules.replace(List.of(list), retroactive));
    }

    FlaggingRun.Counts run(String asOf) {
        return run(Instant.from(OffsetDateTime.parse(asOf)));
    }

    FlaggingRun.Counts run(Instant asOf) {
        FlaggingRun run = flagging.plan(asOf);
        FlaggingRun.Counts sum = FlaggingRun.Counts.NONE;
        for (FlaggingRun.Part part : run.parts()) {
            sum = sum.plus(inTransaction(() -> flagging.evaluate(run, part)));
        }
        return sum;
    }

    String flags(String asOf) {
        return flags(asOf, null);
    }

    String flags(String asOf, @Nullable Instant knownAt) {
        StringBuilder csv = new StringBuilder(FlagRow.HEADER);
        inTransaction(() -> {
            standing.flags(OffsetDateTime.parse(asOf).toInstant(), knownAt, row -> csv.append(row.csv()));
            return true;
        });
        return csv.toString();
    }

    String status(String period, String asOf, @Nullable Instant knownAt) {
        StringBuilder csv = new StringBuilder(StatusRow.HEADER);
        inTransaction(() -> {
            standing.status(
                    YearMonth.parse(period),
                    OffsetDateTime.parse(asOf).toInstant(),
                    knownAt,
                    row -> csv.append(row.csv()));
            return true;
        });
        return csv.toString();
    }

    /** Back to an empty registry without rules. */
    void clear() {
        jdbi.useHandle(h -> h.execute("truncate guarantor, guarantor_entry restart identity cascade"));
    }

    /** The database's clock, as records are dated. */
    Instant databaseNow() {
        return jdbi.withHandle(h ->
                h.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
    }

    long count(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    /** Contacts follow the register; nobody has a link yet that could be ended. */
    private RegisterContacts contacts() {
        return new Wired(jdbi, clock, new NoLinks()).get(RegisterContacts.class);
    }

    private <T> T inTransaction(Supplier<T> action) {
        return jdbi.inTransaction(handle -> action.get());
    }

    static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("import", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Registry.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoLinks implements PortalLinks {
        @Override
        public String issue(Role role, String subject, String mailbox, String language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoke(String subject, String mailbox) {}

        @Override
        public void revoke(String subject) {}
    }

    private final class SettableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return SystemClock.TOKYO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
