package org.medinbound.hospital.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PriceRange;

/** Inserts the parts of entries, one batch a table. */
final class EntryParts {
    private final Handle handle;

    EntryParts(Handle handle) {
        this.handle = handle;
    }

    /** @param ids of the hospitals, in the order of the entries */
    void write(List<Long> ids, List<HospitalEntry> entries) {
        each(
                "insert into hospital_text (hospital_id, language, name, city, summary, access) values (?, ?, ?, ?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> e.texts()
                        .forEach(
                                (language, t) -> batch.add(id, language, t.name(), t.city(), t.summary(), t.access())));
        each(
                "insert into hospital_department (hospital_id, specialty, source, stated_on) values (?, ?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> e.departments().forEach(d -> batch.add(id, d, e.source(), e.statedOn())));
        each("""
                insert into hospital_offer (hospital_id, treatment, price_low, price_high, price_parts, source, stated_on)
                values (?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), '+'), '{}'), ?, ?)""", ids, entries, (batch, id, e) -> e.offers().forEach(o -> offer(batch, id, e, o)));
        each("""
                insert into hospital_language (hospital_id, language, means, days, opens, closes, source, stated_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", ids, entries, (batch, id, e) -> e.languages()
                .forEach(l -> batch.add(
                        id,
                        l.language(),
                        l.means().code(),
                        l.days().code(),
                        l.opens(),
                        l.closes(),
                        e.source(),
                        e.statedOn())));
        each("""
                insert into hospital_accreditation (hospital_id, scheme, valid_from, valid_until, source, stated_on)
                values (?, ?, ?, ?, ?, ?)""", ids, entries, (batch, id, e) -> e.accreditations()
                .forEach(a -> batch.add(id, a.scheme(), a.from(), a.until(), e.source(), e.statedOn())));
        each(
                "insert into hospital_feature (hospital_id, kind, code) values (?, ?, ?)",
                ids,
                entries,
                (batch, id, e) -> {
                    e.payments().forEach(p -> batch.add(id, "payment", p));
                    e.care().forEach(c -> batch.add(id, "care", c));
                });
    }

    private static void offer(PreparedBatch batch, long id, HospitalEntry entry, Offer offer) {
        PriceRange price = offer.price();
        batch.bind(0, id)
                .bind(1, offer.treatment())
                .bind(2, price == null ? null : (Integer) price.low())
                .bind(3, price == null ? null : (Integer) price.high())
                .bind(4, price == null ? "" : String.join("+", price.parts()))
                .bind(5, entry.source())
                .bind(6, entry.statedOn())
                .add();
    }

    private interface Rows {
        void add(PreparedBatch batch, long id, HospitalEntry entry);
    }

    private void each(String sql, List<Long> ids, List<HospitalEntry> entries, Rows rows) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (int i = 0; i < entries.size(); i++) {
                rows.add(batch, ids.get(i), entries.get(i));
            }
            batch.execute();
        }
    }
}
