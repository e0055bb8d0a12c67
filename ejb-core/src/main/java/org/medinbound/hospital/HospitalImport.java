package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.EntryWriter;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRejected;
import org.medinbound.shared.CsvRow;
import org.medinbound.shared.CsvTable;

/**
 * Takes in the directory from a file: each line is the whole entry of one hospital. All or nothing; an entry that is already so
 * is left alone, so that the same file again changes nothing. Hospitals that the file does not name stay as they are.
 */
@Stateless
@UseCase
public class HospitalImport {
    @Inject
    DirectoryTerms terms;

    @Inject
    HospitalStore store;

    @Inject
    EntryWriter writer;

    @Inject
    Clock clock;

    @Inject
    Event<DirectoryChanged> changes;

    @Inject
    Event<HospitalsImported> imported;

    /** @throws org.medinbound.shared.CsvRejected naming every faulty line, column, value and reason */
    @Requires(Right.HOSPITAL_IMPORT)
    public ImportCounts importCsv(Path file) {
        return take(read(file));
    }

    private ImportCounts take(List<Read> read) {
        Map<String, HospitalEntry> before = store
                .profiles(read.stream().map(r -> r.entry.slug()).toList())
                .stream()
                .map(HospitalProfile::entry)
                .collect(Collectors.toMap(HospitalEntry::slug, Function.identity()));
        List<HospitalEntry> entries =
                read.stream().map(r -> r.over(before.get(r.entry.slug()))).toList();
        List<HospitalEntry> changed =
                entries.stream().filter(e -> !e.equals(before.get(e.slug()))).toList();
        if (!changed.isEmpty()) {
            writer.write(changed, clock.instant());
            changes.fire(new DirectoryChanged(store.version()));
        }
        imported.fire(new HospitalsImported(entries.stream()
                .filter(e -> e.status() == PublicationStatus.PUBLISHED)
                .map(HospitalEntry::slug)
                .toList()));
        int created = entries.size() - before.size();
        return new ImportCounts(created, changed.size() - created, entries.size() - changed.size());
    }

    /**
     * A line that was read.
     *
     * @param facilities did the file have their columns?
     */
    private record Read(HospitalEntry entry, boolean facilities) {
        /** The entry, with what the file says nothing of as it was before. */
        HospitalEntry over(@Nullable HospitalEntry before) {
            if (before == null) {
                return entry;
            }
            HospitalEntry whole = entry.withOtherTexts(before.texts());
            return facilities ? whole : whole.withFacilities(before.facilities());
        }
    }

    /** Columns of a line: first those that a file must have, then those that it may leave out. */
    public static List<String> columns() {
        return Stream.concat(ImportLine.COLUMNS.stream(), ImportLine.OPTIONAL.stream())
                .toList();
    }

    /**
     * Takes in lines that came by another way than a file of comma-separated values.
     *
     * @param lines cells by column, by the number of the line in its file
     * @throws org.medinbound.shared.CsvRejected naming every faulty line, column, value and reason
     */
    @Requires(Right.HOSPITAL_IMPORT)
    public ImportCounts importLines(List<String> columns, Map<Long, Map<String, String>> lines) {
        List<CsvFault> faults = new ArrayList<>();
        String all = String.join(", ", columns());
        columns.stream()
                .filter(c -> !columns().contains(c))
                .forEach(c -> faults.add(CsvFault.of(1, c, null, "csv-column-unknown", c, all)));
        ImportLine.COLUMNS.stream()
                .filter(c -> !columns.contains(c))
                .forEach(c -> faults.add(CsvFault.of(1, c, null, "csv-column-missing", c, all)));
        if (!faults.isEmpty()) {
            throw new CsvRejected(faults);
        }
        Reader reader = new Reader();
        lines.forEach((line, cells) -> reader.accept(CsvRow.of(line, cells, faults)));
        if (!faults.isEmpty()) {
            throw new CsvRejected(faults);
        }
        return take(reader.entries);
    }

    private List<Read> read(Path file) {
        Reader reader = new Reader();
        CsvTable table = new CsvTable(file, ImportLine.COLUMNS, ImportLine.OPTIONAL);
        table.forEach(reader::accept);
        table.rejectFaults();
        return reader.entries;
    }

    /** Reads line by line; a hospital that stands twice is a fault. */
    private final class Reader {
        private final List<Read> entries = new ArrayList<>();
        private final Set<String> slugs = new HashSet<>();
        private final ImportLine line = new ImportLine(terms.in("en"), LocalDate.now(clock));

        void accept(CsvRow row) {
            HospitalEntry entry = line.read(row);
            if (!slugs.add(entry.slug())) {
                row.fault("slug", "hospital.import.twice", entry.slug());
            }
            entries.add(new Read(entry, row.has("rooms") || row.has("doctors") || row.has("equipment")));
        }
    }
}
