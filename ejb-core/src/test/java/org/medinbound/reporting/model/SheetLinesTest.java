package org.medinbound.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.ReportLine;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

class SheetLinesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice-1904.xlsx"})
    void aWorkbookOfAnOfficeIsReadWhateverItsHeadingsWidthsAndFirstYear(String name) throws IOException {
        SheetLines.Read read = SheetLines.workbook(resource(name), false);

        assertThat(read.lines()).as("the hidden sheet is not read").hasSize(1);
        assertThat(read.notice().hidden()).isEqualTo(1);
        assertThat(read.notice().formulas()).isEqualTo(1);
        assertThat(read.lines().get(0).place()).isEqualTo("明細!3");
        assertThat(read.columns()).containsEntry(LineField.DEPARTURE, "G").containsEntry(LineField.NUMBER, "A");
        ReportLine line = LineReader.read(read.lines().get(0).typed()).line();
        assertThat(line.number()).isEqualTo("2026-1");
        assertThat(line.issuedOn()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(line.nationality()).isEqualTo("VN");
        assertThat(line.birthYear()).isEqualTo(1975);
        assertThat(line.enteredOn()).as("the formula's last result").isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(line.departedOn()).isEqualTo(LocalDate.of(2026, 6, 20));
    }

    @Test
    void mergedCellsBetweenTheLinesAreRefusedWithSheetAndCells() throws IOException {
        Path file = resource("libreoffice-merged.xlsx");
        assertThatThrownBy(() -> SheetLines.workbook(file, false))
                .isInstanceOfSatisfying(BusinessRejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("reporting.sheet-merged");
                    assertThat(refused.problems().get(0).arguments()).isEqualTo(List.of("明細", "C3:C4"));
                });
    }

    @Test
    void theOlderFormatIsRefusedClearly() throws IOException {
        Path file = resource("libreoffice.xls");
        assertThatThrownBy(() -> SheetLines.workbook(file, false)).hasMessageContaining("sheet-old");
    }

    @Test
    void aWorkbookWithoutHeadingsOrWithTwoSheetsOfLinesIsRefused() throws IOException {
        Path none = workbook(writer ->
                writer.sheet("Notes", List.of(SheetColumn.text("Anything", 10))).row("x"));
        assertThatThrownBy(() -> SheetLines.workbook(none, false)).hasMessageContaining("reporting.sheet-headings");
        List<SheetColumn> columns = List.of(
                SheetColumn.text("Letter number", 10), SheetColumn.text("Sex", 10), SheetColumn.text("Visa", 10));
        Path two = workbook(writer ->
                writer.sheet("One", columns).row("1").sheet("Two", columns).row("2"));
        assertThatThrownBy(() -> SheetLines.workbook(two, false)).hasMessageContaining("reporting.sheet-two");
    }

    @Test
    void whatLooksLikeAFormulaStaysATextThereAndBack() throws IOException {
        List<SheetColumn> columns = List.of(
                SheetColumn.text("Letter number", 10), SheetColumn.text("Hospital", 10), SheetColumn.text("Visa", 10));
        Path file = workbook(writer -> writer.sheet("One", columns).row("+81", "=cmd|' /C calc'!A0", "@x"));
        SheetLines.Read read = SheetLines.workbook(file, false);
        assertThat(read.notice().formulas()).isZero();
        assertThat(read.lines().get(0).typed().get(LineField.HOSPITAL)).isEqualTo("=cmd|' /C calc'!A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16"})
    void aTextFileIsReadInTheEncodingsOfJapaneseOffices(String charset) throws IOException {
        String csv = "\"備考\",番号,交付日,国\r\n\"一行目\r\n二行目\",Ｂ－１,令和8年6月5日,ﾍﾞﾄﾅﾑ\r\n";
        Path file = Files.write(directory.resolve("a.csv"), csv.getBytes(Charset.forName(charset)));
        SheetLines.Read read = SheetLines.text(TextTable.rows(file));
        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("CSV!2");
            ReportLine understood = LineReader.read(line.typed()).line();
            assertThat(understood.number()).isEqualTo("B-1");
            assertThat(understood.issuedOn()).isEqualTo(LocalDate.of(2026, 6, 5));
            assertThat(understood.nationality()).isEqualTo("VN");
        });
    }

    @Test
    void aTextFileWithTabsOrSemicolonsOrAByteOrderMarkIsRead() throws IOException {
        for (String delimiter : List.of("\t", ";", ",")) {
            String csv = "\uFEFF" + String.join(delimiter, "number", "sex", "visa") + "\n"
                    + String.join(delimiter, "B-1", "f", "single") + "\n";
            Path file = Files.writeString(directory.resolve("b.csv"), csv);
            assertThat(SheetLines.text(TextTable.rows(file)).lines()).hasSize(1);
        }
    }

    @Test
    void aTextFileInNoKnownEncodingOrWithBrokenQuotesSaysSo() throws IOException {
        Path bytes = Files.write(directory.resolve("c.csv"), new byte[] {'a', (byte) 0xFD, (byte) 0xFE, 'b'});
        assertThatThrownBy(() -> TextTable.rows(bytes)).hasMessageContaining("reporting.sheet-encoding");
        Path quotes = Files.writeString(directory.resolve("d.csv"), "number,sex\n\"B-1,f\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextTable.rows(quotes)).hasMessageContaining("reporting.sheet-quotes");
    }

    private Path workbook(Consumer<SheetWriter> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out)) {
            content.accept(writer);
        }
        return Files.write(directory.resolve("made.xlsx"), out.toByteArray());
    }

    private Path resource(String name) throws IOException {
        Path file = directory.resolve(name);
        try (InputStream in = SheetLinesTest.class.getResourceAsStream("/org/medinbound/reporting/sheets/" + name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
