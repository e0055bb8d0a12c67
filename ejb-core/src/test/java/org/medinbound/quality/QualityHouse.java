package org.medinbound.quality;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalTakenOff;
import org.medinbound.hospital.HospitalsImported;
import org.medinbound.house.House;
import org.medinbound.settings.TestSettings;

/** The quality of hospitals, with one hospital. */
final class QualityHouse extends House {
    static final String AOI = "aoi-hospital";
    static final Actor ANN = officer("ann");
    static final Actor BEN = officer("ben");
    static final Actor CHO = officer("cho");
    static final Actor HOSPITAL = new Actor(
            "hospital:" + HospitalAccess.subject(AOI), Set.of(Role.HOSPITAL), HospitalAccess.subject(AOI), null);

    final List<HospitalTakenOff> takenOff = new ArrayList<>();

    QualityHouse() {
        super("2026-06-01T01:00:00Z");
        hospital(AOI, "unpublished");
    }

    @Override
    protected List<Object> given() {
        return List.of(events(this::heard), TestSettings.from(Map.of()));
    }

    private void heard(Object event) {
        if (event instanceof HospitalTakenOff off) {
            takenOff.add(off);
        }
    }

    static Actor officer(String name) {
        return new Actor("staff:" + name, Set.of(Role.QUALITY), null, null);
    }

    /** A hospital in the directory. */
    void hospital(String slug, String status) {
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
                    values (?, ?, 'general', 'tokyo', 100, 10, ?, 'test', '2026-01-01', now())""", slug, status, slug + "@hospital.example");
            for (String language : List.of("ja", "en")) {
                h.execute("""
                        insert into hospital_text (hospital_id, language, name, city, summary)
                        select id, ?, ?, 'Tokyo', 'summary' from hospital where slug = ?""", language, slug + " " + language, slug);
            }
            h.execute("select hospital_search_refresh(id) from hospital where slug = ?", slug);
        });
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Imports the hospital's entry as published, as an operator does. */
    void importedAsPublished(String slug) {
        try {
            Method observer = Grandfathering.class.getDeclaredMethod("onImport", HospitalsImported.class);
            observer.setAccessible(true);
            Grandfathering bean = get(Grandfathering.class);
            as(new Actor("operator", Set.of(Role.OPERATOR), null, null), () -> {
                observer.invoke(bean, new HospitalsImported(List.of(slug)));
                return true;
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
