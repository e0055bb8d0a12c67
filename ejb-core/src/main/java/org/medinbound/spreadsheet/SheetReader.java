package org.medinbound.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Reads a workbook (.xlsx, .xlsm without its programmes) from a file, row by row. Texts are kept in memory once; all else streams.
 * Rejections: {@code sheet-file} and {@code sheet-unpacked} and {@code sheet-rows} (above the {@link SheetLimits}),
 * {@code sheet-old} (the older format, or a password), {@code sheet-unreadable}.
 */
public final class SheetReader implements Closeable {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ReadableWorkbook workbook;
    private final WorkbookScan scan;

    private SheetReader(ReadableWorkbook workbook, WorkbookScan scan) {
        this.workbook = workbook;
        this.scan = scan;
    }

    /** Opens a workbook after a first look that keeps to the limits. */
    public static SheetReader open(Path file, SheetLimits limits) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new BusinessRejection(
                        BusinessRejection.Kind.TOO_LARGE,
                        List.of(Problem.of("sheet-file", null, limits.fileBytes() >> 20)));
            }
            refuseOlderFormat(file);
            WorkbookScan scan = WorkbookScan.of(file, limits);
            return new SheetReader(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)), scan);
        } catch (BusinessRejection e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static void refuseOlderFormat(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (java.util.Arrays.equals(in.readNBytes(OLE2.length), OLE2)) {
                throw BusinessRejection.invalid("sheet-old", null);
            }
        }
    }

    private static BusinessRejection unreadable(Exception cause) {
        BusinessRejection refusal = BusinessRejection.invalid("sheet-unreadable", null);
        refusal.initCause(cause);
        return refusal;
    }

    /** All sheets in their order, hidden ones too. */
    public List<SheetInfo> sheets() {
        return workbook.getSheets()
                .map(sheet -> new SheetInfo(
                        sheet.getName(),
                        sheet.getIndex(),
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        scan.merged(sheet.getId())))
                .toList();
    }

    /**
     * Hands out every row of the sheet that is not empty, hidden ones too.
     *
     * @throws BusinessRejection {@code sheet-unreadable} when the sheet turns out to be broken; rows may have been handed out before
     */
    public void forEach(SheetInfo info, Consumer<SheetRow> reader) {
        Sheet sheet = workbook.getSheet(info.position()).orElseThrow(BusinessRejection::notFound);
        try (Stream<Row> rows = sheet.openStream()) {
            var iterator = rows.iterator();
            while (next(iterator)) {
                SheetRow row = row(info.name(), iterator.next());
                if (!row.cells().isEmpty()) {
                    reader.accept(row);
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw unreadable(e);
        }
    }

    /** The library's own complaints are about the file; what the reader throws is the reader's. */
    private static boolean next(java.util.Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    private static SheetRow row(String sheet, Row row) {
        List<SheetCell> cells = new ArrayList<>();
        int number = row.getRowNum();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            number = cell.getAddress().getRow() + 1;
            SheetValue value = CellValues.of(cell);
            if (value != null) {
                int index = cell.getColumnIndex();
                cells.add(new SheetCell(SheetCell.letters(index), index, value));
            }
        }
        return new SheetRow(sheet, number, row.isHidden(), List.copyOf(cells));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
