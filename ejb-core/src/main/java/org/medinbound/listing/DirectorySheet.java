package org.medinbound.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalImport;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.ImportCounts;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetInfo;
import org.medinbound.spreadsheet.SheetLimits;
import org.medinbound.spreadsheet.SheetReader;
import org.medinbound.spreadsheet.SheetRow;
import org.medinbound.spreadsheet.SheetWriter;

/**
 * The directory as a spreadsheet: every entry a row, in the columns of the operators' import, so that staff can take it out, work on it
 * and bring it back. Bringing it back unchanged changes nothing.
 */
@Stateless
@UseCase
public class DirectorySheet {
    private static final int PART = 500;

    @Inject
    HospitalFacts facts;

    @Inject
    HospitalImport imports;

    /** Writes all entries, in any state. */
    @Requires(Right.HOSPITAL_READ)
    public void write(OutputStream out) throws IOException {
        List<String> columns = HospitalImport.columns();
        try (SheetWriter sheet = SheetWriter.to(out)) {
            sheet.sheet(
                    "hospitals",
                    columns.stream().map(c -> SheetColumn.text(c, width(c))).toList());
            List<String> slugs = facts.slugs();
            for (int i = 0; i < slugs.size(); i += PART) {
                for (HospitalProfile profile : facts.findAll(slugs.subList(i, Math.min(slugs.size(), i + PART)))) {
                    Map<String, String> line = EntryCells.line(profile.entry());
                    sheet.row(columns.stream().map(line::get).toArray());
                }
            }
        }
    }

    private static int width(String column) {
        return column.startsWith("summary") || column.equals("offers") ? 50 : 20;
    }

    /**
     * Takes in the first sheet; the first row names the columns. All or nothing.
     *
     * @throws org.medinbound.shared.CsvRejected naming every faulty row, column, value and reason
     */
    @Requires(Right.HOSPITAL_IMPORT)
    public ImportCounts read(Path file) {
        List<String> columns = new ArrayList<>();
        Map<Long, Map<String, String>> lines = new LinkedHashMap<>();
        try (SheetReader reader = SheetReader.open(file, SheetLimits.USUAL)) {
            SheetInfo first = reader.sheets().stream().findFirst().orElseThrow(BusinessRejection::notFound);
            reader.forEach(first, row -> {
                if (columns.isEmpty()) {
                    row.cells().forEach(cell -> columns.add(cell.value().shown().strip()));
                } else {
                    lines.put((long) row.number(), cells(columns, row));
                }
            });
        }
        return imports.importLines(columns, lines);
    }

    private static Map<String, String> cells(List<String> columns, SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.shown(i));
        }
        return cells;
    }
}
