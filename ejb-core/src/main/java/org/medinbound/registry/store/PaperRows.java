package org.medinbound.registry.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Papers and notes of agencies. */
public final class PaperRows {
    /** A paper; the file itself is the document capability's. */
    public record Row(UUID file, String kind, Instant at, String by) {}

    /** A sealed note. */
    public record Sealed(byte[] sealed, Instant at, String by) {}

    private PaperRows() {}

    /** The internal key of an agency. */
    public static Optional<Long> agency(Handle handle, String number) {
        return handle.createQuery("select id from guarantor where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne();
    }

    public static List<Row> papers(Handle handle, String number) {
        return handle.createQuery("""
                        select d.file_id, d.kind, d.added_at, coalesce(o.name, d.added_by)
                        from agency_document d join guarantor g on g.id = d.guarantor_id
                        left join agency_officer o on o.officer = d.added_by
                        where g.number = :number and d.removed_at is null order by d.added_at desc, d.file_id""")
                .bind("number", number)
                .map((row, context) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }

    public static List<Sealed> notes(Handle handle, String number) {
        return handle.createQuery("""
                        select n.text_sealed, n.written_at, coalesce(o.name, n.written_by)
                        from agency_note n join guarantor g on g.id = n.guarantor_id
                        left join agency_officer o on o.officer = n.written_by
                        where g.number = :number order by n.id desc""")
                .bind("number", number)
                .map((row, context) -> new Sealed(
                        row.getBytes(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
    }

    public static void add(Handle handle, long agency, UUID file, String kind, Instant now, String actor) {
        handle.createUpdate("""
                        insert into agency_document (file_id, guarantor_id, kind, added_at, added_by)
                        values (:file, :agency, :kind, :now, :actor)""")
                .bind("file", file)
                .bind("agency", agency)
                .bind("kind", kind)
                .bind("now", now)
                .bind("actor", actor)
                .execute();
    }

    public static boolean remove(Handle handle, String number, UUID file, Instant now, String actor) {
        return handle.createUpdate("""
                        update agency_document set removed_at = :now, removed_by = :actor
                        where file_id = :file and removed_at is null
                          and guarantor_id = (select id from guarantor where number = :number)""")
                        .bind("file", file)
                        .bind("number", number)
                        .bind("now", now)
                        .bind("actor", actor)
                        .execute()
                == 1;
    }

    public static void note(Handle handle, long agency, byte[] sealed, Instant now, String actor) {
        handle.createUpdate("""
                        insert into agency_note (guarantor_id, text_sealed, written_at, written_by)
                        values (:agency, :sealed, :now, :actor)""")
                .bind("agency", agency)
                .bind("sealed", sealed)
                .bind("now", now)
                .bind("actor", actor)
                .execute();
    }
}
