package org.medinbound.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medinbound.reporting.ReportHouse.JUNE;
import static org.medinbound.reporting.ReportHouse.agency;
import static org.medinbound.reporting.ReportHouse.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medinbound.access.Actor;

/** The report as a spreadsheet, there and back, on a real database. */
class UploadedSheetTest {
    private static final Actor ONE = agency("B-1");

    private final ReportHouse house = new ReportHouse();
    private final AgencyReports reports = house.get(AgencyReports.class);

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theTemplateHoldsWhatIsKnownAndIsUnderstoodWhenSentBack(String language) {
        house.does(ONE, () -> house.get(AgencyLetters.class)
                .tell(line("B-1-0001").with(LineField.COMPANION_NAMES, "Tran B、Le C")));
        byte[] template = template(JUNE, language);

        SheetNotice read = upload("report.xlsx", template);

        assertThat(read.lines()).isEqualTo(1);
        ReportDraft draft = house.as(ONE, () -> reports.draft(JUNE)).orElseThrow();
        assertThat(draft.origin()).isEqualTo("spreadsheet");
        assertThat(draft.findings()).isEmpty();
        ReportLine line = draft.lines().get(0).line();
        assertThat(line.companionNames()).containsExactly("Tran B", "Le C");
        assertThat(line.nationality()).isEqualTo("VN");
        assertThat(line.stay()).isEqualTo(new StayLength(90, StayLength.Unit.DAY));
        assertThat(line.purpose()).isEqualTo("treatment");
    }

    @Test
    void theTemplateOfAnotherMonthOrAgencyIsRefusedAndNothingChanges() {
        byte[] may = template(YearMonth.of(2026, 5), "ja");
        assertThatThrownBy(() -> upload("report.xlsx", may)).hasMessageContaining("reporting.sheet-other-month");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        house.does(agency("B-2"), () -> reports.template(JUNE, "ja", other));
        assertThatThrownBy(() -> upload("report.xlsx", other.toByteArray()))
                .hasMessageContaining("reporting.sheet-other-agency");
        assertThat(house.count("report_draft")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.xlsm", "renamed.xlsx"})
    void programmesInAWorkbookAreToldAndNeverRunWhateverItIsCalled(String name, @TempDir Path folder)
            throws IOException {
        Path template = Files.write(folder.resolve("template"), template(JUNE, "ja"));
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(template.toFile());
                ZipOutputStream out = new ZipOutputStream(with)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                in.getInputStream(part).transferTo(out);
            }
            out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            out.write(new byte[] {1, 2, 3});
        }
        assertThat(upload(name, with.toByteArray()).macros()).isTrue();
    }

    @Test
    void everyFaultNamesSheetLineColumnValueAndReason() {
        upload(
                "a.csv",
                ("国籍,身元保証書番号,発行日,性別\nVN,B-1-1,2026-02-30,女\n,,,\nXX,B-1-2,2026-06-05,?\n")
                        .getBytes(StandardCharsets.UTF_8));
        ReportDraft draft = house.as(ONE, () -> reports.draft(JUNE)).orElseThrow();
        assertThat(draft.findings().stream().filter(f -> f.severity() == Severity.REFUSE))
                .extracting(f -> draft.cell(f) + " " + f.value() + " " + f.arguments())
                .containsExactlyInAnyOrder("CSV!C2 2026-02-30 [date]", "CSV!A4 XX [country]", "CSV!D4 ? [choice]");
    }

    @Test
    void aSecondFileTakesThePlaceOfTheFirstAndTheFileIsKeptWithTheSubmission() {
        upload("a.csv", csv("B-1-1"));
        int version = house.as(ONE, () -> reports.draft(JUNE)).orElseThrow().version();
        house.as(ONE, () -> reports.upload(JUNE, version, "b.csv", ReportHouse.stream(csv("B-1-2"))));
        ReportDraft draft = house.as(ONE, () -> reports.draft(JUNE)).orElseThrow();
        assertThat(draft.lines()).extracting(l -> l.line().number()).containsExactly("B-1-2");
        assertThatThrownBy(() ->
                        house.as(ONE, () -> reports.upload(JUNE, version, "c.csv", ReportHouse.stream(csv("B-1-3")))))
                .hasMessageContaining("reporting.draft-changed");
        house.does(ONE, () -> reports.submit(JUNE, draft.version()));
        ReportVersion filed = house.as(ONE, () -> reports.versions(JUNE)).get(0);
        assertThat(filed.source()).isEqualTo("spreadsheet");
        assertThat(filed.file()).isEqualTo(draft.file());
    }

    private static byte[] csv(String number) {
        return ("number,issued,sex\n" + number + ",2026-06-05,f\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] template(YearMonth month, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.does(ONE, () -> reports.template(month, language, out));
        return out.toByteArray();
    }

    private SheetNotice upload(String name, byte[] content) {
        return house.as(ONE, () -> reports.upload(JUNE, 0, name, ReportHouse.stream(content)));
    }
}
