package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.EntryWriter;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

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

    /** @throws BusinessRejection naming every faulty line, column, value and reason */
    @Requires(Right.HOSPITAL_IMPORT)
    public ImportCounts importCsv(Path file) {
        List<HospitalEntry> entries = read(file);
        Map<String, HospitalEntry> before = store
                .profiles(entries.stream().map(HospitalEntry::slug).toList())
                .stream()
                .map(HospitalProfile::entry)
                .collect(Collectors.toMap(HospitalEntry::slug, Function.identity()));
        List<HospitalEntry> changed =
                entries.stream().filter(e -> !e.equals(before.get(e.slug()))).toList();
        if (!changed.isEmpty()) {
            writer.write(changed, clock.instant());
            changes.fire(new DirectoryChanged(store.version()));
        }
        int created = entries.size() - before.size();
        return new ImportCounts(created, changed.size() - created, entries.size() - changed.size());
    }

    private List<HospitalEntry> read(Path file) {
        List<Problem> problems = new ArrayList<>();
        List<HospitalEntry> entries = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        ImportLine reader = new ImportLine(terms.in("en"), LocalDate.now(clock));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (CSVRecord line : csv) {
                ImportCells cells = new ImportCells(
                        line.toMap(),
                        (column, value, code, arguments) -> problems.add(Problem.of(code, column, arguments)));
                HospitalEntry entry = reader.read(cells);
                if (!slugs.add(entry.slug())) {
                    cells.fault("slug", "import.twice", entry.slug());
                }
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return entries;
    }
}
