package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Consumer;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ReportImport;

/** 240 invented guarantors with two and a half years of monthly reports, through the same imports that operators use. */
@ApplicationScoped
public class DemoGuarantors implements DemoPart {
    @Inject
    private GuarantorImport guarantors;

    @Inject
    private ReportImport reports;

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
