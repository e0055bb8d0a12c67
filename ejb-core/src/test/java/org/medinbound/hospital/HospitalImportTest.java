package org.medinbound.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRejected;

class HospitalImportTest {
    private DirectoryFixture fixture;
    private List<String> lines;

    @BeforeEach
    void load() throws IOException {
        fixture = new DirectoryFixture();
        lines = Files.readAllLines(DirectoryFixture.demoFile());
    }

    private List<CsvFault> refused(String csv) {
        return catchThrowableOfType(CsvRejected.class, () -> fixture.importText(csv))
                .faults();
    }

    /** The header and Minato's line with one cell replaced. */
    private String minato(String column, String value) {
        List<String> columns = Arrays.asList(lines.get(0).split(","));
        List<String> cells = List.of(
                "minato-central",
                "published",
                "general",
                "tokyo",
                "430",
                "24",
                "international@minato-central.example",
                "+81-3-0000-0011",
                "https://www.minato-central.example/",
                "Minato Central Hospital",
                "架空みなと中央病院",
                "Minato",
                "港区",
                "A hospital",
                "病院です。",
                "",
                "",
                "cardiology",
                "coronary-bypass:3800000-7200000:surgery",
                "en/staff/weekdays/08:30-17:00",
                "jmip:2025-04-01:2028-03-31",
                "card",
                "halal",
                "Own statement",
                "2026-05-01");
        String line = columns.stream()
                .map(c -> c.equals(column) ? value : cells.get(columns.indexOf(c)))
                .collect(Collectors.joining(","));
        return lines.get(0) + "\r\n" + line + "\r\n";
    }

    private long hospitals() {
        return fixture.jdbi.withHandle(h ->
                h.createQuery("select count(*) from hospital").mapTo(Long.class).one());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(fixture.imports.importCsv(DirectoryFixture.demoFile())).isEqualTo(new ImportCounts(60, 0, 0));
        long version = fixture.imports.store.version();
        assertThat(fixture.imports.importCsv(DirectoryFixture.demoFile())).isEqualTo(new ImportCounts(0, 0, 60));
        assertThat(fixture.imports.store.version()).isEqualTo(version);
    }

    @Test
    void aChangedLineUpdatesItsHospitalAndKeepsItsId() {
        fixture.importText(minato("beds", "430"));
        long id = fixture.directory.published("minato-central").orElseThrow().id();
        assertThat(fixture.importText(minato("beds", "431"))).isEqualTo(new ImportCounts(0, 1, 0));
        HospitalProfile after = fixture.directory.published("minato-central").orElseThrow();
        assertThat(after.id()).isEqualTo(id);
        assertThat(after.entry().beds()).isEqualTo(431);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        fixture.importText(minato("payments", "card;cash"));
        HospitalEntry entry =
                fixture.directory.published("minato-central").orElseThrow().entry();
        assertThat(entry.offers())
                .containsExactly(
                        new Offer("coronary-bypass", new PriceRange(3_800_000, 7_200_000, List.of("surgery"))));
        assertThat(entry.languages())
                .extracting(LanguageService::written)
                .containsExactly("en/staff/weekdays/08:30-17:00");
        assertThat(entry.accreditations())
                .extracting(Accreditation::written)
                .containsExactly("jmip:2025-04-01:2028-03-31");
        assertThat(entry.payments()).containsExactly("card", "cash");
        assertThat(entry.text("ja").name()).isEqualTo("架空みなと中央病院");
    }

    @Test
    void everyFaultIsToldWithItsLineColumnAndValueAndNothingIsStored() {
        String csv = minato("beds", "many") + minato("status", "open").split("\r\n")[1] + "\r\n";
        assertThat(refused(csv))
                .extracting(CsvFault::line, CsvFault::column, CsvFault::value, f -> f.problem()
                        .code())
                .containsExactly(
                        tuple(2L, "beds", "many", "csv-count"),
                        tuple(3L, "status", "open", "hospital.import.unknown"),
                        tuple(3L, "slug", "minato-central", "hospital.import.twice"));
        assertThat(hospitals()).isZero();
    }

    @Test
    void eachColumnRefusesWhatCannotBeMeant() {
        refusedCell("slug", "Minato Central", "hospital.import.form");
        refusedCell("slug", "compare", "hospital.import.reserved");
        refusedCell("slug", "", "csv-required");
        refusedCell("kind", "palace", "hospital.import.unknown");
        refusedCell("prefecture", "atlantis", "hospital.import.unknown");
        refusedCell("beds", "-1", "csv-negative");
        refusedCell("beds", "5001", "hospital.import.most");
        refusedCell("mailbox", "nobody", "hospital.import.form");
        refusedCell("website", "http://plain.example/", "hospital.import.form");
        refusedCell("website", "javascript:alert(1)", "hospital.import.form");
        refusedCell("departments", "cardiology;magic", "hospital.import.unknown");
        refusedCell("departments", "cardiology;cardiology", "hospital.import.twice");
        refusedCell("offers", "coronary-bypass:900-100", "hospital.import.unknown");
        refusedCell("offers", "coronary-bypass:100-900;coronary-bypass:200-900", "hospital.import.twice");
        refusedCell("offers", "coronary-bypass:100-900:gold", "hospital.import.unknown");
        refusedCell("languages", "en/staff/weekdays/25:00-26:00", "hospital.import.unknown");
        refusedCell("languages", "en/staff/daily;en/staff/weekdays", "hospital.import.twice");
        refusedCell("accreditations", "jmip:2028-04-01:2025-03-31", "hospital.import.unknown");
        refusedCell("stated_on", "2026-05-16", "hospital.import.future");
        refusedCell("stated_on", "2026-02-30", "csv-date");
        refusedCell("name_ja", " ", "csv-required");
        refusedCell("source", "x".repeat(4001), "csv-length");
        assertThat(hospitals()).isZero();
    }

    private void refusedCell(String column, String value, String code) {
        assertThat(refused(minato(column, value)))
                .as(column + " = " + value)
                .extracting(CsvFault::column, f -> f.problem().code())
                .contains(tuple(column, code));
    }
}
