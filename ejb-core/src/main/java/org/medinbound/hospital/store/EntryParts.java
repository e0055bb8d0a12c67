package org.medinbound.hospital.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PriceRange;
import org.medinbound.hospital.StatedEntry;
import org.medinbound.hospital.Statement;

/** Inserts the parts of entries, one batch a table; each with the source and date of its section. */
final class EntryParts {
    /** What is said as before keeps the state of its translation; what is new is the hospital's own and of the original as it is now. */
    private static final String TEXT = """
            insert into hospital_text as t (hospital_id, language, name, city, summary, access) values (?, ?, ?, ?, ?, ?)
            on conflict (hospital_id, language) do update set name = excluded.name, city = excluded.city, summary = excluded.summary,
              access = excluded.access, state = 'HOSPITAL', of_original = null, changed_at = null, changed_by = null
            where (t.name, t.city, t.summary, t.access) is distinct from (excluded.name, excluded.city, excluded.summary, excluded.access)""";

    private final Handle handle;

    EntryParts(Handle handle) {
        this.handle = handle;
    }

    /** @param ids of the hospitals, in the order of the entries */
    void write(List<Long> ids, List<StatedEntry> entries) {
        each(
                "insert into hospital_statement (hospital_id, section, source, stated_on) values (?, ?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> {
                    for (EntrySection section : EntrySection.values()) {
                        Statement said = e.statement(section);
                        batch.add(id, section.name(), said.source(), said.statedOn());
                    }
                });
        each(TEXT, ids, entries, (batch, id, e) -> e.entry()
                .texts()
                .forEach((language, t) -> batch.add(id, language, t.name(), t.city(), t.summary(), t.access())));
        each(
                "insert into hospital_department (hospital_id, specialty, source, stated_on) values (?, ?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> {
                    Statement said = e.statement(EntrySection.TREATMENTS);
                    e.entry().departments().forEach(d -> batch.add(id, d, said.source(), said.statedOn()));
                });
        each("""
                insert into hospital_offer (hospital_id, treatment, price_low, price_high, price_parts, source, stated_on)
                values (?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), '+'), '{}'), ?, ?)""", ids, entries, (batch, id, e) -> e.entry().offers().forEach(o -> offer(batch, id, e, o)));
        spoken(ids, entries);
        each("""
                insert into hospital_accreditation (hospital_id, scheme, valid_from, valid_until, source, stated_on)
                values (?, ?, ?, ?, ?, ?)""", ids, entries, (batch, id, e) -> {
            Statement said = e.statement(EntrySection.ACCREDITATIONS);
            e.entry()
                    .accreditations()
                    .forEach(a -> batch.add(id, a.scheme(), a.from(), a.until(), said.source(), said.statedOn()));
        });
        each(
                "insert into hospital_feature (hospital_id, kind, code, source, stated_on) values (?, ?, ?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> {
                    Statement said = e.statement(EntrySection.STAY);
                    HospitalEntry entry = e.entry();
                    entry.payments().forEach(p -> batch.add(id, "payment", p, said.source(), said.statedOn()));
                    entry.care().forEach(c -> batch.add(id, "care", c, said.source(), said.statedOn()));
                });
        facilities(ids, entries);
    }

    private void spoken(List<Long> ids, List<StatedEntry> entries) {
        each("""
                insert into hospital_language (hospital_id, language, means, days, opens, closes, source, stated_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", ids, entries, (batch, id, e) -> {
            Statement said = e.statement(EntrySection.LANGUAGES);
            e.entry()
                    .languages()
                    .forEach(l -> batch.add(
                            id,
                            l.language(),
                            l.means().code(),
                            l.days().code(),
                            l.opens(),
                            l.closes(),
                            said.source(),
                            said.statedOn()));
        });
    }

    private void facilities(List<Long> ids, List<StatedEntry> entries) {
        each("""
                insert into hospital_room (hospital_id, kind, charge_low, charge_high, source, stated_on)
                values (?, ?, ?, ?, ?, ?)""", ids, entries, (batch, id, e) -> {
            Statement said = e.statement(EntrySection.STAY);
            e.entry().facilities().rooms().forEach(r -> batch.bind(0, id)
                    .bind(1, r.kind())
                    .bind(2, r.low())
                    .bind(3, r.high())
                    .bind(4, said.source())
                    .bind(5, said.statedOn())
                    .add());
        });
        each("""
                insert into hospital_doctors (hospital_id, specialty, doctors, specialists, source, stated_on)
                values (?, ?, ?, ?, ?, ?)""", ids, entries, (batch, id, e) -> {
            Statement said = e.statement(EntrySection.STAFF);
            e.entry()
                    .facilities()
                    .doctors()
                    .forEach(d ->
                            batch.add(id, d.specialty(), d.doctors(), d.specialists(), said.source(), said.statedOn()));
        });
        each(
                "insert into hospital_equipment (hospital_id, kind, number, source, stated_on) values (?, ?, ?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> {
                    Statement said = e.statement(EntrySection.STAFF);
                    e.entry()
                            .facilities()
                            .equipment()
                            .forEach(q -> batch.add(id, q.kind(), q.number(), said.source(), said.statedOn()));
                });
    }

    /** A price has the source of the prices, an offer without one that of the treatments. */
    private static void offer(PreparedBatch batch, long id, StatedEntry entry, Offer offer) {
        PriceRange price = offer.price();
        Statement said = entry.statement(price == null ? EntrySection.TREATMENTS : EntrySection.PRICES);
        batch.bind(0, id)
                .bind(1, offer.treatment())
                .bind(2, price == null ? null : (Integer) price.low())
                .bind(3, price == null ? null : (Integer) price.high())
                .bind(4, price == null ? "" : String.join("+", price.parts()))
                .bind(5, said.source())
                .bind(6, said.statedOn())
                .add();
    }

    private interface Rows {
        void add(PreparedBatch batch, long id, StatedEntry entry);
    }

    private void each(String sql, List<Long> ids, List<StatedEntry> entries, Rows rows) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (int i = 0; i < entries.size(); i++) {
                rows.add(batch, ids.get(i), entries.get(i));
            }
            batch.execute();
        }
    }
}
