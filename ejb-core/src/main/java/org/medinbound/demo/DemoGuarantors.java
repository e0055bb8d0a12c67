package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.medinbound.guarantor.GoLive;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ReportImport;

/** 240 invented guarantors with two and a half years of monthly reports, through the same imports that operators use, and the months since. */
@ApplicationScoped
public class DemoGuarantors implements DemoPart {
    /** Flags of the last weeks are told to the ministry; older ones are history. */
    private static final Duration LIVE = Duration.ofDays(21);

    @Inject
    private GuarantorImport guarantors;

    @Inject
    private ReportImport reports;

    @Inject
    private GoLive goLive;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "guarantors";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        load("guarantors.csv", guarantors::load);
        load("monthly-reports.csv", reports::load);
        goLive.set(clock.instant().minus(LIVE));
        DemoReports.upTo(clock).ifPresent(file -> {
            try {
                reports.load(file);
            } finally {
                delete(file);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(String name, Consumer<Path> load) {
        try (InputStream csv =
                Objects.requireNonNull(DemoGuarantors.class.getResourceAsStream("/demo/guarantors/" + name))) {
            Path file = Files.createTempFile("guarantors", ".csv");
            try {
                Files.copy(csv, file, StandardCopyOption.REPLACE_EXISTING);
                load.accept(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
