package org.medinbound.listing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalImport;
import org.medinbound.house.House;

/** The demonstration hospitals, on 1 December 2026. */
final class ListingHouse extends House {
    static final String MINATO = "minato-central";
    static final Actor ANN = new Actor("staff:ann", Set.of(Role.QUALITY), null, null);
    static final Actor BEN = new Actor("staff:ben", Set.of(Role.QUALITY), null, null);
    static final Actor HOSPITAL = hospital(MINATO);

    ListingHouse() {
        super("2026-12-01T01:00:00Z");
        demo(this);
    }

    @Override
    protected List<Object> given() {
        return List.of(events(event -> {}));
    }

    /** Imports the demonstration hospitals, once more when they are there. */
    static void demo(ListingHouse house) {
        try {
            Path file = Path.of(
                    ListingHouse.class.getResource("/demo/hospitals.csv").toURI());
            house.does(ANN, () -> house.get(HospitalImport.class).importCsv(file));
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Actor hospital(String slug) {
        return new Actor(
                "hospital:" + HospitalAccess.subject(slug), Set.of(Role.HOSPITAL), HospitalAccess.subject(slug), null);
    }

    OwnEntryFile own() {
        return as(HOSPITAL, () -> get(OwnEntry.class).open(MINATO, "ja"));
    }

    /** Keeps a field of a section in the proposal. */
    void keeps(EntrySection section, String field, String value) {
        long seen = own().seen();
        does(HOSPITAL, () -> get(OwnEntry.class).keep(MINATO, section, with(section, field, value), seen));
    }

    Map<String, String> with(EntrySection section, String field, String value) {
        Map<String, String> cells = EntryCells.of(section, published());
        cells.put(field, value);
        return cells;
    }

    /** What the directory has. */
    Map<String, String> published() {
        return EntryCells.of(get(HospitalFacts.class).find(MINATO).orElseThrow().entry());
    }
}
