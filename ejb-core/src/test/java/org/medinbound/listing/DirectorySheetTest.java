package org.medinbound.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.hospital.HospitalImport;
import org.medinbound.hospital.ImportCounts;
import org.medinbound.shared.CsvRejected;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

class DirectorySheetTest {
    private final ListingHouse house = new ListingHouse();
    private final DirectorySheet sheet = house.get(DirectorySheet.class);

    @Test
    void whatWasTakenOutComesBackAndChangesNothing() throws IOException {
        Path file = Files.createTempFile("directory", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            house.as(ListingHouse.ANN, () -> {
                sheet.write(out);
                return true;
            });
        }
        ImportCounts counts = house.as(ListingHouse.ANN, () -> sheet.read(file));
        assertThat(counts.unchanged()).isEqualTo(60);
        assertThat(counts.created() + counts.updated()).isZero();
    }

    @Test
    void everyFaultIsToldWithItsRowAndColumnAndNothingIsTakenIn() throws IOException {
        Path file = written("beds", "many", "rooms", "palace:1-2");
        CsvRejected refused =
                catchThrowableOfType(CsvRejected.class, () -> house.does(ListingHouse.ANN, () -> sheet.read(file)));
        assertThat(refused.faults())
                .extracting(f -> f.line() + " " + f.column())
                .contains("2 beds", "2 rooms", "2 slug");
        assertThat(house.published()).containsEntry("rooms", "");
    }

    @Test
    void aFileWithoutTheNewColumnsLeavesWhatTheyHold() {
        house.keeps(org.medinbound.hospital.EntrySection.STAY, "rooms", "single:11000-22000");
        OwnEntryFile own = house.own();
        house.does(ListingHouse.HOSPITAL, () -> house.get(OwnEntry.class).send(ListingHouse.MINATO, "", own.seen()));
        EntryDesk desk = house.get(EntryDesk.class);
        String reference = house.own().open().proposal().reference();
        ProposalSeen seen =
                house.as(ListingHouse.ANN, () -> desk.open(reference, "ja")).seen();
        house.does(
                ListingHouse.ANN,
                () -> desk.publish(reference, java.util.Set.of(org.medinbound.hospital.EntrySection.STAY), "", seen));
        ListingHouse.demo(house);
        assertThat(house.published()).containsEntry("rooms", "single:11000-22000");
    }

    private static Path written(String... cells) throws IOException {
        Path file = Files.createTempFile("directory", ".xlsx");
        List<String> columns = HospitalImport.columns();
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet("x", columns.stream().map(c -> SheetColumn.text(c, 10)).toList());
            List<String> row = new ArrayList<>();
            for (String column : columns) {
                int at = List.of(cells).indexOf(column);
                row.add(at < 0 ? "" : cells[at + 1]);
            }
            writer.row(row.toArray());
        }
        return file;
    }
}
