package org.medinbound.hospital.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.StatedEntry;
import org.medinbound.hospital.Statement;

/** Writes whole entries: what is there under the same slug is replaced, its id stays. */
@Dependent
public class EntryWriter {
    private static final String HOSPITAL = """
            insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, phone, website, source,
              stated_on, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (slug) do update set status = excluded.status, kind = excluded.kind, prefecture = excluded.prefecture,
              beds = excluded.beds, monthly_capacity = excluded.monthly_capacity, mailbox = excluded.mailbox,
              phone = excluded.phone, website = excluded.website, source = excluded.source, stated_on = excluded.stated_on,
              changed_at = excluded.changed_at
            returning id""";

    private static final List<String> PARTS = List.of(
            "department", "offer", "language", "accreditation", "feature", "room", "doctors", "equipment", "statement");

    private final Jdbi jdbi;

    @Inject
    public EntryWriter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes the entries and their search rows, each stated as a whole by the entry's source. */
    public void write(List<HospitalEntry> entries, Instant now) {
        writeStated(entries.stream().map(StatedEntry::whole).toList(), now);
    }

    /** Writes the entries and their search rows, with who stated each section. */
    public void writeStated(List<StatedEntry> entries, Instant now) {
        jdbi.useHandle(handle -> {
            List<Long> ids = new ArrayList<>();
            for (StatedEntry entry : entries) {
                ids.add(hospital(handle, entry.entry(), entry.statement(EntrySection.BASIC), now));
            }
            for (String table : PARTS) {
                handle.createUpdate("delete from hospital_" + table + " where hospital_id = any(:ids)")
                        .bindArray("ids", Long.class, ids)
                        .execute();
            }
            new EntryParts(handle).write(ids, entries);
            handle.createUpdate("""
                            update hospital_text set of_original = hospital_text_print(hospital_id)
                            where hospital_id = any(:ids) and language <> 'ja' and of_original is null""").bindArray("ids", Long.class, ids).execute();
            handle.createQuery("select count(hospital_search_refresh(id)) from unnest(cast(:ids as bigint[])) id")
                    .bindArray("ids", Long.class, ids)
                    .mapTo(Long.class)
                    .one();
        });
    }

    private static long hospital(Handle handle, HospitalEntry e, Statement statement, Instant now) {
        return handle.createQuery(HOSPITAL)
                .bind(0, e.slug())
                .bind(1, e.status().code())
                .bind(2, e.kind().code())
                .bind(3, e.prefecture())
                .bind(4, e.beds())
                .bind(5, e.monthlyCapacity())
                .bind(6, e.mailbox())
                .bind(7, e.phone())
                .bind(8, e.website())
                .bind(9, statement.source())
                .bind(10, statement.statedOn())
                .bind(11, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }
}
