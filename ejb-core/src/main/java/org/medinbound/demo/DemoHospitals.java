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
import org.medinbound.hospital.HospitalImport;

/** Sixty invented hospitals in all regions, through the same import that operators use. */
@ApplicationScoped
public class DemoHospitals implements DemoPart {
    @Inject
    private HospitalImport hospitals;

    @Override
    public String name() {
        return "hospitals";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        try (InputStream csv = Objects.requireNonNull(DemoHospitals.class.getResourceAsStream("/demo/hospitals.csv"))) {
            Path file = Files.createTempFile("hospitals", ".csv");
            try {
                Files.copy(csv, file, StandardCopyOption.REPLACE_EXISTING);
                hospitals.importCsv(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
