package org.medinbound.guarantor.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medinbound.guarantor.ImportCounts;
import org.medinbound.shared.CsvFault;

/** Rows of a file of guarantors on their way in: put into a temporary table, checked there as sets, then taken over. */
public final class GuarantorStage {
    private static final int PART = 5_000;
    private static final int COLUMNS = 9;

    private final Handle handle;
    private final List<Long> lines = new ArrayList<>(PART);
    private final List<List<String>> columns = new ArrayList<>();
    private long rows;

    public GuarantorStage(Handle handle) {
        this.handle = handle;
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new ArrayList<>(PART));
        }
        handle.execute("drop table if exists pg_temp.guarantor_stage");
        handle.execute("""
                create temporary table guarantor_stage (line bigint, number text collate "C", name text, name_en text, status text,
                  registered_on date, deregistered_on date, email text, phone text, contact_languages text[]) on commit drop""");
    }

    /** A checked row; values in the order of the contract's columns, dates as text, empty when there is none. */
    public void add(long line, List<String> values) {
        lines.add(line);
        for (int i = 0; i < COLUMNS; i++) {
            columns.get(i).add(values.get(i));
        }
        rows++;
        if (lines.size() == PART) {
            flush();
        }
    }

    private void flush() {
        handle.createUpdate("""
                        insert into guarantor_stage
                        select line, number, name, name_en, status, registered_on::date, nullif(deregistered_on, '')::date, email,
                          phone, coalesce(string_to_array(nullif(contact_languages, ''), '|'), '{}')
                        from unnest(:lines, :c0, :c1, :c2, :c3, :c4, :c5, :c6, :c7, :c8)
                          as s (line, number, name, name_en, status, registered_on, deregistered_on, email, phone,
                            contact_languages)""")
                .bindArray("lines", Long.class, lines)
                .bindArray("c0", String.class, columns.get(0))
                .bindArray("c1", String.class, columns.get(1))
                .bindArray("c2", String.class, columns.get(2))
                .bindArray("c3", String.class, columns.get(3))
                .bindArray("c4", String.class, columns.get(4))
                .bindArray("c5", String.class, columns.get(5))
                .bindArray("c6", String.class, columns.get(6))
                .bindArray("c7", String.class, columns.get(7))
                .bindArray("c8", String.class, columns.get(8))
                .execute();
        lines.clear();
        columns.forEach(List::clear);
    }

    /** A number that stands in the file twice. */
    public List<CsvFault> faults() {
        flush();
        handle.execute("analyze guarantor_stage");
        return handle.createQuery("""
                        select line, number, first_line from (
                          select line, number, min(line) over (partition by number) as first_line from guarantor_stage) s
                        where line > first_line order by line""")
                .map((r, c) -> CsvFault.of(r.getLong(1), "number", r.getString(2), "guarantor-twice", r.getLong(3)))
                .list();
    }

    /** Takes over what is new or differs. The caller holds the lock of {@link Entries}; there are no faults. */
    public ImportCounts take() {
        handle.execute("""
                delete from guarantor_stage s using guarantor g, guarantor_version v
                where g.number = s.number and v.guarantor_id = g.id and v.replaced_in is null
                  and (s.name, s.name_en, s.status, s.registered_on, s.deregistered_on, s.email, s.phone, s.contact_languages)
                    is not distinct from
                    (v.name, v.name_en, v.status, v.registered_on, v.deregistered_on, v.email, v.phone, v.contact_languages)""");
        long differing = handle.createQuery("select count(*) from guarantor_stage")
                .mapTo(Long.class)
                .one();
        if (differing == 0) {
            return new ImportCounts(rows, 0, 0, rows);
        }
        long entry = Entries.open(handle, "guarantors");
        int added = handle.execute("""
                insert into guarantor (number) select number from guarantor_stage order by number
                on conflict (number) do nothing""");
        handle.createUpdate("""
                        update guarantor_version v set replaced_in = :entry from guarantor g, guarantor_stage s
                        where g.number = s.number and v.guarantor_id = g.id and v.replaced_in is null""").bind("entry", entry).execute();
        handle.createUpdate("""
                        insert into guarantor_version (guarantor_id, recorded_in, name, name_en, status, registered_on,
                          deregistered_on, email, phone, contact_languages, fax, renewed_on)
                        select g.id, :entry, s.name, s.name_en, s.status, s.registered_on, s.deregistered_on, s.email, s.phone,
                          s.contact_languages, coalesce(o.fax, ''),
                          case when o.renewed_on >= s.registered_on then o.renewed_on end
                        from guarantor_stage s join guarantor g on g.number = s.number
                        left join guarantor_version o on o.guarantor_id = g.id and o.replaced_in = :entry""").bind("entry", entry).execute();
        Entries.close(handle, entry);
        return new ImportCounts(rows, added, differing - added, rows - differing);
    }
}
