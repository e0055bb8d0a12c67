package org.medinbound.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    @TempDir
    Path directory;

    @Test
    void everyTypeOfValueComesBackAsItWentIn() throws IOException {
        Path file = directory.resolve("types.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter book = SheetWriter.to(out)) {
            book.sheet(
                    "身元保証機関",
                    List.of(
                            SheetColumn.text("氏名", 20),
                            SheetColumn.number("件数"),
                            SheetColumn.yen("金額"),
                            SheetColumn.date("登録日"),
                            SheetColumn.time("受信"),
                            SheetColumn.text("有効", 8),
                            SheetColumn.text("リンク", 30)));
            book.row(
                    "髙橋 﨑子 𠮷",
                    12,
                    new BigDecimal("1234567"),
                    LocalDate.of(2026, 5, 31),
                    Instant.parse("2026-06-10T14:59:00Z"),
                    true,
                    new SheetLink(URI.create("https://portal.example/a?b=1&c=2"), "開く"));
            book.row(null, 0.5, null, null, LocalDateTime.of(2026, 6, 11, 9, 0));
        }

        List<SheetRow> rows = rows(file);

        assertThat(rows.get(0).cells())
                .extracting(cell -> cell.value().shown())
                .containsExactly("氏名", "件数", "金額", "登録日", "受信", "有効", "リンク");
        SheetRow first = rows.get(1);
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.cells())
                .extracting(SheetCell::value)
                .containsExactly(
                        new SheetValue.Text("髙橋 﨑子 𠮷"),
                        new SheetValue.Numeric(new BigDecimal("12")),
                        new SheetValue.Numeric(new BigDecimal("1234567")),
                        new SheetValue.Moment(LocalDateTime.of(2026, 5, 31, 0, 0), true),
                        new SheetValue.Moment(LocalDateTime.of(2026, 6, 10, 23, 59), false),
                        new SheetValue.Truth(true),
                        new SheetValue.Text("開く"));
        assertThat(rows.get(2).at(0)).isEmpty();
        assertThat(rows.get(2).shown(1)).isEqualTo("0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81-3-0000-0000", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝1+1"})
    void aTextIsNeverAFormula(String text) throws IOException {
        Path file = directory.resolve("formula.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter book = SheetWriter.to(out)) {
            book.sheet(text, List.of(SheetColumn.text(text, 10), SheetColumn.number("n")))
                    .row(text, text);
        }

        assertThat(rows(file).get(1).cells())
                .extracting(SheetCell::value)
                .containsExactly(new SheetValue.Text(text), new SheetValue.Text(text));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = part(zip, "xl/worksheets/sheet1.xml");
            assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ");
            assertThat(part(zip, "xl/styles.xml")).as("edited, it stays a text").contains("formatCode=\"@\"");
        }
    }

    @Test
    void severalSheetsKeepTheirNamesAndTheFirstRowFiltersAndStays() throws IOException {
        Path file = directory.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter book = SheetWriter.to(out)) {
            book.sheet("登録", List.of(SheetColumn.text("番号", 10))).row("A-1");
            book.sheet("月次[報告]:2026/05", List.of(SheetColumn.text("番号", 10)));
            book.sheet("登録", List.of(SheetColumn.text("番号", 10))).row("B-1");
        }

        try (SheetReader book = SheetReader.open(file, SheetLimits.USUAL)) {
            assertThat(book.sheets()).hasSize(3).extracting(SheetInfo::name).doesNotHaveDuplicates();
            assertThat(book.sheets().get(0).name()).isEqualTo("登録");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(part(zip, "xl/worksheets/sheet1.xml")).contains("<pane ").contains("autoFilter");
        }
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOutAndAVeryLongTextIsCutVisibly() throws IOException {
        Path file = directory.resolve("odd.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter book = SheetWriter.to(out)) {
            book.sheet("a", List.of(SheetColumn.text("a", 10))).row("a\u0000b\u000Bc\uD800d\ne", "長".repeat(40_000));
        }

        SheetRow row = rows(file).get(1);
        assertThat(row.shown(0)).isEqualTo("abcd\ne");
        assertThat(row.shown(1)).hasSize(SheetWriter.LONGEST_TEXT).endsWith("長…");
    }

    @Test
    void aLinkLeadsOnlyToAPageOrAMailbox() {
        assertThatThrownBy(() -> new SheetLink(URI.create("file:///etc/passwd"), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetLink(URI.create("javascript:alert(1)"), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twentyFourThousandRowsAreWrittenAndReadWithoutKeepingThem() throws IOException {
        Path file = directory.resolve("large.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter book = SheetWriter.to(out)) {
            book.sheet(
                    "一覧",
                    List.of(
                            SheetColumn.text("番号", 10),
                            SheetColumn.text("名称", 30),
                            SheetColumn.date("日"),
                            SheetColumn.number("件数")));
            for (int i = 0; i < 24_000; i++) {
                book.row("G-" + i, "身元保証機関 " + i, LocalDate.of(2026, 1, 1).plusDays(i % 365), i);
            }
        }

        List<Integer> counts = new ArrayList<>();
        try (SheetReader book = SheetReader.open(file, SheetLimits.USUAL)) {
            book.forEach(book.sheets().get(0), row -> {
                if (row.number() > 1) {
                    counts.add(Integer.valueOf(row.shown(3)));
                }
            });
        }
        assertThat(counts).hasSize(24_000);
        assertThat(counts.get(23_999)).isEqualTo(23_999);
    }

    static List<SheetRow> rows(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader book = SheetReader.open(file, SheetLimits.USUAL)) {
            for (SheetInfo sheet : book.sheets()) {
                book.forEach(sheet, rows::add);
            }
        }
        return rows;
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
