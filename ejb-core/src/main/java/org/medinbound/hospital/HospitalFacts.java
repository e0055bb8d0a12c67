package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medinbound.hospital.store.EntryWriter;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRow;

/** Facts of entries section by section, in their written form. For use cases of other capabilities, in their transaction. */
@ApplicationScoped
public class HospitalFacts {
    @Inject
    HospitalStore store;

    @Inject
    EntryWriter writer;

    @Inject
    DirectoryTerms terms;

    @Inject
    Clock clock;

    @Inject
    Event<DirectoryChanged> changes;

    /** The entry in any state. */
    public Optional<HospitalProfile> find(String slug) {
        return store.profiles(List.of(slug)).stream().findFirst();
    }

    /** Entries in any state, in the order of their slugs. */
    public List<HospitalProfile> findAll(Collection<String> slugs) {
        return store.profiles(slugs);
    }

    /** Slugs of all hospitals, in order. */
    public List<String> slugs() {
        return store.slugs();
    }

    /**
     * The entry with these cells instead of its own.
     *
     * @throws BusinessRejection naming every faulty field
     */
    public HospitalEntry with(HospitalEntry entry, Map<String, String> cells) {
        Map<String, String> all = new LinkedHashMap<>(EntryCells.of(entry));
        all.putAll(cells);
        List<CsvFault> faults = new ArrayList<>();
        cells.forEach((field, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                faults.add(CsvFault.of(1, field, value, "csv-control"));
            }
        });
        HospitalEntry read = new ImportLine(terms.in("en"), LocalDate.now(clock))
                .read(CsvRow.of(1, EntryCells.line(entry, all), faults));
        if (!faults.isEmpty()) {
            throw BusinessRejection.invalid(
                    faults.stream().map(CsvFault::problem).toList());
        }
        return read.withOtherTexts(entry.texts());
    }

    /** Publishes the cells, which belong to the sections; those are stated from now on by the source, the others stay as they were. */
    public void publish(HospitalProfile before, Map<String, String> cells, Set<EntrySection> sections, Statement said) {
        write(new StatedEntry(with(before.entry(), cells), stated(before, sections, said)));
    }

    /** States that the sections are still true. */
    public void confirm(HospitalProfile before, Set<EntrySection> sections, Statement said) {
        write(new StatedEntry(before.entry(), stated(before, sections, said)));
    }

    private void write(StatedEntry entry) {
        writer.writeStated(List.of(entry), clock.instant());
        changes.fire(new DirectoryChanged(store.version()));
    }

    private static Map<EntrySection, Statement> stated(
            HospitalProfile before, Set<EntrySection> sections, Statement said) {
        Map<EntrySection, Statement> all = new EnumMap<>(EntrySection.class);
        for (EntrySection section : EntrySection.values()) {
            all.put(section, sections.contains(section) ? said : before.statement(section));
        }
        return all;
    }
}
