package org.medinbound.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.spreadsheet.SheetInfo;
import org.medinbound.spreadsheet.SheetLimits;
import org.medinbound.spreadsheet.SheetReader;
import org.medinbound.spreadsheet.SheetRow;

/**
 * The record of patients out of a spreadsheet's first visible sheet, as lines for {@link RecordText}; each line has the number of its
 * row, so that a refusal names the row. A first row that holds no day is taken for the names of the columns.
 */
public final class RecordSheet {
    private static final int COLUMNS = 4;

    private RecordSheet() {}

    /**
     * Reads a workbook.
     *
     * @throws BusinessRejection those of {@link SheetReader}, with the field {@code sheet}; {@code application.sheet-empty}
     */
    public static String text(InputStream workbook) {
        Path file = null;
        try {
            file = Files.createTempFile("record", ".xlsx");
            Files.copy(workbook, file, StandardCopyOption.REPLACE_EXISTING);
            return text(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file);
        }
    }

    private static String text(Path file) {
        try (SheetReader reader = SheetReader.open(file, SheetLimits.USUAL)) {
            SheetInfo sheet = reader.sheets().stream()
                    .filter(s -> !s.hidden())
                    .findFirst()
                    .orElseThrow(() -> BusinessRejection.invalid("application.sheet-empty", "sheet"));
            StringBuilder text = new StringBuilder();
            int[] written = {0};
            reader.forEach(sheet, row -> {
                while (written[0] < row.number() - 1) {
                    text.append('\n');
                    written[0]++;
                }
                text.append(row.number() == 1 && RecordText.day(row.shown(0)) == null ? "" : line(row))
                        .append('\n');
                written[0]++;
            });
            if (text.toString().isBlank()) {
                throw BusinessRejection.invalid("application.sheet-empty", "sheet");
            }
            return text.toString();
        }
    }

    private static String line(SheetRow row) {
        List<String> cells = IntStream.range(0, COLUMNS)
                .mapToObj(i -> row.shown(i).replaceAll("\\s+", " "))
                .collect(Collectors.toList());
        return String.join("\t", cells);
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
