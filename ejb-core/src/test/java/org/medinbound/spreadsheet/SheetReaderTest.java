package org.medinbound.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medinbound.shared.BusinessRejection;

class SheetReaderTest {
    @TempDir
    Path directory;

    @Test
    void formulasErrorsAndSharedTextsAreToldApart() throws IOException {
        Path file = book().rows("<row r=\"3\">"
                        + "<c r=\"A3\"><f>B3*2</f><v>8</v></c>"
                        + "<c r=\"B3\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>x</v></c>"
                        + "<c r=\"C3\" t=\"e\"><v>#N/A</v></c>"
                        + "<c r=\"D3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c r=\"E3\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"F3\" t=\"b\"><v>0</v></c>"
                        + "<c r=\"G3\"><f>NOW()</f></c>"
                        + "<c r=\"AA3\"><v>1.50</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>東京</t></r>"
                                + "<r><t>太郎</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>")
                .write(directory.resolve("a.xlsx"));

        SheetRow row = SheetWriterTest.rows(file).get(0);

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.sheet()).isEqualTo("報告");
        assertThat(row.cells())
                .extracting(SheetCell::value)
                .containsExactly(
                        new SheetValue.Formula("B3*2", new SheetValue.Numeric(new BigDecimal("8"))),
                        new SheetValue.Formula("HYPERLINK(\"x\")", new SheetValue.Text("x")),
                        new SheetValue.Fault("#N/A"),
                        new SheetValue.Formula("1/0", new SheetValue.Fault("#DIV/0!")),
                        new SheetValue.Text("東京太郎"),
                        new SheetValue.Truth(false),
                        new SheetValue.Formula("NOW()", null),
                        new SheetValue.Numeric(new BigDecimal("1.50")));
        assertThat(row.cells()).last().satisfies(cell -> assertThat(cell.column())
                .isEqualTo("AA"));
        assertThat(row.address(26)).isEqualTo("AA3");
        assertThat(row.shown(26)).isEqualTo("1.5");
    }

    @Test
    void datesAreReadInBothYearSystems() throws IOException {
        String rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46173</v></c><c r=\"B1\" s=\"2\"><v>46173</v></c>"
                + "<c r=\"C1\" s=\"3\"><v>0.5</v></c><c r=\"D1\" s=\"4\"><v>5</v></c><c r=\"E1\"><v>46173</v></c></row>";

        SheetRow since1900 = SheetWriterTest.rows(book().rows(rows).write(directory.resolve("1900.xlsx")))
                .get(0);
        SheetRow since1904 = SheetWriterTest.rows(book().from1904().rows(rows).write(directory.resolve("1904.xlsx")))
                .get(0);

        assertThat(since1900.shown(0)).isEqualTo("2026-05-31");
        assertThat(since1900.shown(1)).as("Japanese era").isEqualTo("2026-05-31");
        assertThat(since1900.at(2).orElseThrow().value()).isInstanceOfSatisfying(SheetValue.Moment.class, moment -> {
            assertThat(moment.whole()).isFalse();
            assertThat(moment.at().toLocalTime()).hasToString("12:00");
        });
        assertThat(since1900.shown(3)).as("a number with a word").isEqualTo("5");
        assertThat(since1900.shown(4)).as("a number without format").isEqualTo("46173");
        assertThat(since1904.at(0).orElseThrow().value())
                .isEqualTo(new SheetValue.Moment(LocalDateTime.of(2030, 6, 1, 0, 0), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void hiddenSheetsHiddenRowsAndMergedCellsAreTold(String how) throws IOException {
        Path file = book().hidden(how)
                .sheet("<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                        + "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:B9\"/></mergeCells>")
                .write(directory.resolve("a.xlsx"));

        try (SheetReader book = SheetReader.open(file, SheetLimits.USUAL)) {
            SheetInfo sheet = book.sheets().get(0);
            assertThat(sheet.hidden()).isTrue();
            assertThat(sheet.merged()).containsExactly("A1:C1", "B2:B9");
            book.forEach(sheet, row -> assertThat(row.hidden()).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({"A,0", "Z,25", "AA,26", "AZ,51", "BA,52", "ZZ,701", "AAA,702", "XFD,16383"})
    void columnsAreCountedAsTheSpreadsheetWritesThem(String letters, int index) {
        assertThat(SheetCell.letters(index)).isEqualTo(letters);
    }

    @Test
    void aZipBombIsRefusedByWhatComesOutNotByWhatItSays() throws IOException {
        Path file = book().rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + " ".repeat(30 << 20)
                        + "</t></is></c></row>")
                .write(directory.resolve("bomb.xlsx"));
        assertThat(Files.size(file)).isLessThan(100_000);

        rejected("sheet-unpacked", () -> SheetReader.open(file, new SheetLimits(1 << 20, 10 << 20, 100)));
    }

    @Test
    void aBombInAPartThatNobodyReadsIsRefusedToo() throws IOException {
        Path file = book().rows("")
                .part("xl/media/image1.png", " ".repeat(30 << 20))
                .write(directory.resolve("bomb.xlsx"));

        rejected("sheet-unpacked", () -> SheetReader.open(file, new SheetLimits(1 << 20, 10 << 20, 100)));
    }

    @Test
    void tooLargeFilesAndTooManyRowsAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 11; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        Path file = book().rows(rows.toString()).write(directory.resolve("a.xlsx"));

        rejected("sheet-rows", () -> SheetReader.open(file, new SheetLimits(1 << 20, 10 << 20, 10)));
        rejected("sheet-file", () -> SheetReader.open(file, new SheetLimits(100, 10 << 20, 100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "a1", "A99999999999"})
    void aCellOutsideOfTheGridIsRefusedBeforeMillionsOfEmptyOnesAreLaidOut(String address) throws IOException {
        Path file = book().rows("<row r=\"1\"><c r=\"" + address + "\"><v>1</v></c></row>")
                .write(directory.resolve("a.xlsx"));

        rejected("sheet-unreadable", () -> SheetReader.open(file, SheetLimits.USUAL));
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        Path file = book().part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData>&b;</sheetData></worksheet>")
                .write(directory.resolve("a.xlsx"));

        rejected("sheet-unreadable", () -> SheetReader.open(file, SheetLimits.USUAL));
    }

    @Test
    void whatIsNoWorkbookIsToldFromAnOlderOne() throws IOException {
        Path text = Files.writeString(directory.resolve("a.xlsx"), "number,period\n", StandardCharsets.UTF_8);
        Path older = Files.write(
                directory.resolve("b.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        Path empty = Files.write(directory.resolve("c.xlsx"), new byte[0]);
        Path archive = directory.resolve("d.xlsx");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(1);
        }

        rejected("sheet-unreadable", () -> SheetReader.open(text, SheetLimits.USUAL));
        rejected("sheet-old", () -> SheetReader.open(older, SheetLimits.USUAL));
        rejected("sheet-unreadable", () -> SheetReader.open(empty, SheetLimits.USUAL));
        rejected("sheet-unreadable", () -> SheetReader.open(archive, SheetLimits.USUAL));
    }

    @Test
    void aDamagedWorkbookIsRefusedAndNeverASurprise() throws IOException {
        Path good = book().rows(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46173</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
                .write(directory.resolve("good.xlsx"));
        byte[] bytes = Files.readAllBytes(good);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = bytes.clone();
            for (int hit = 0; hit < 1 + round % 4; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(directory.resolve("damaged.xlsx"), damaged);
            try {
                SheetWriterTest.rows(file);
            } catch (BusinessRejection e) {
                assertThat(e.code()).startsWith("sheet-");
            }
        }
    }

    @Test
    void aTextThatIsMissingInTheTableOfTextsIsRefused() throws IOException {
        Path file = book().rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
                .write(directory.resolve("a.xlsx"));

        rejected("sheet-unreadable", () -> SheetWriterTest.rows(file));
    }

    private static HandmadeWorkbook book() {
        return new HandmadeWorkbook();
    }

    private static void rejected(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
