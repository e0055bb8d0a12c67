package org.medinbound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

class RecordSheetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void linesOfASpreadsheetAreReadBelowTheNamesOfTheirColumns() throws IOException {
        String text = RecordSheet.text(sheet(List.of(
                List.of(LocalDate.of(2026, 5, 31), "CN", "架空病院", "山田"), List.of("令和8年6月1日", "ＶＮ", "=1+1 病院", ""))));
        assertThat(RecordText.read(text, "record", TODAY))
                .containsExactly(
                        new RecordLine(1, LocalDate.of(2026, 5, 31), "CN", "架空病院", "山田"),
                        new RecordLine(2, LocalDate.of(2026, 6, 1), "VN", "=1+1 病院", ""));
    }

    @Test
    void aFaultyRowIsNamedAsTheSpreadsheetNumbersIt() throws IOException {
        String text = RecordSheet.text(sheet(
                List.of(List.of(LocalDate.of(2026, 5, 31), "CN", "架空病院", ""), List.of("someday", "CN", "架空病院", ""))));
        assertThatThrownBy(() -> RecordText.read(text, "record", TODAY))
                .isInstanceOfSatisfying(
                        BusinessRejection.class,
                        e -> assertThat(e.problems().get(0).arguments()).startsWith(3, "someday"));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertThatThrownBy(() -> RecordSheet.text(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BusinessRejection.class);
    }

    private static InputStream sheet(List<List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet(
                    "受入実績",
                    List.of(
                            SheetColumn.date("受入日"),
                            SheetColumn.text("国", 6),
                            SheetColumn.text("医療機関", 30),
                            SheetColumn.text("担当者", 20)));
            rows.forEach(row -> writer.row(row.toArray()));
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
