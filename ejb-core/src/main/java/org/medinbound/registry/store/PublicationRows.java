package org.medinbound.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.registry.ListChange;
import org.medinbound.registry.ListedAgency;
import org.medinbound.registry.Publication;

/** Versions of the published list and the differences between them, computed as sets. */
public final class PublicationRows {
    private static final String COLUMNS = "number, name, name_en, phone, fax, email, contact_languages";

    private static final String ROWS =
            "(select " + COLUMNS + " from agency_publication_row where publication_id = :%s)";

    private static final String DIFFERENCE = """
            select coalesce(o.number, n.number), o.number, o.name, o.name_en, o.phone, o.fax, o.email, o.contact_languages,
              n.number, n.name, n.name_en, n.phone, n.fax, n.email, n.contact_languages
            from %s o full join %s n on n.number = o.number
            where (o.number, o.name, o.name_en, o.phone, o.fax, o.email, o.contact_languages)
              is distinct from (n.number, n.name, n.name_en, n.phone, n.fax, n.email, n.contact_languages)
            order by 1""";

    private static final String WHERE = """
             from agency_publication_row where publication_id = :publication
              and (:text = '' or number ilike :like or name ilike :like or name_en ilike :like)
              and (:language = '' or :language = any(contact_languages))
            """;

    private PublicationRows() {}

    public static void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtext('agency_publication'))");
    }

    public static List<Publication> versions(Handle handle) {
        return select(handle.createQuery("""
                select p.id, p.published_at, coalesce(o.name, p.published_by), p.note, p.agencies
                from agency_publication p left join agency_officer o on o.officer = p.published_by order by p.id desc"""));
    }

    public static Optional<Publication> newest(Handle handle) {
        return select(handle.createQuery("""
                        select p.id, p.published_at, coalesce(o.name, p.published_by), p.note, p.agencies
                        from agency_publication p left join agency_officer o on o.officer = p.published_by
                        order by p.id desc limit 1""")).stream().findFirst();
    }

    private static List<Publication> select(Query query) {
        return query.map((row, context) -> new Publication(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    /** From a version (0 for none) to what the register says now. */
    public static List<ListChange> preview(Handle handle, long from) {
        return handle.createQuery(DIFFERENCE.formatted(ROWS.formatted("from"), "agency_publishable"))
                .bind("from", from)
                .map((row, context) -> change(row))
                .list();
    }

    /** From the version before it to the version. */
    public static List<ListChange> changes(Handle handle, long to) {
        long from = handle.createQuery("select coalesce(max(id), 0) from agency_publication where id < :to")
                .bind("to", to)
                .mapTo(Long.class)
                .one();
        return handle.createQuery(DIFFERENCE.formatted(ROWS.formatted("from"), ROWS.formatted("to")))
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> change(row))
                .list();
    }

    public static long publish(Handle handle, Instant now, String actor, String note) {
        long id = handle.createQuery("""
                        insert into agency_publication (published_at, published_by, note, agencies)
                        select :now, :actor, :note, count(*) from agency_publishable returning id""")
                .bind("now", now)
                .bind("actor", actor)
                .bind("note", note)
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into agency_publication_row (publication_id, " + COLUMNS + ") select :id, "
                        + COLUMNS + " from agency_publishable")
                .bind("id", id)
                .execute();
        return id;
    }

    public static List<ListedAgency> rows(Handle handle, long publication) {
        return handle.createQuery("select " + COLUMNS
                        + " from agency_publication_row where publication_id = :publication order by number")
                .bind("publication", publication)
                .map((row, context) -> agency(row, 1))
                .list();
    }

    public static List<ListedAgency> page(
            Handle handle, long publication, String text, String language, int page, int size) {
        return filter(
                        handle.createQuery("select " + COLUMNS + WHERE + " order by number limit :size offset :skip"),
                        publication,
                        text,
                        language)
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((row, context) -> agency(row, 1))
                .list();
    }

    public static long count(Handle handle, long publication, String text, String language) {
        return filter(handle.createQuery("select count(*)" + WHERE), publication, text, language)
                .mapTo(Long.class)
                .one();
    }

    public static List<String> languages(Handle handle, long publication) {
        return handle.createQuery("""
                        select language from agency_publication_row, unnest(contact_languages) as language
                        where publication_id = :publication group by language order by count(*) desc, language""")
                .bind("publication", publication)
                .mapTo(String.class)
                .list();
    }

    private static Query filter(Query query, long publication, String text, String language) {
        return query.bind("publication", publication)
                .bind("text", text)
                .bind("like", Agencies.like(text))
                .bind("language", language);
    }

    private static ListChange change(ResultSet row) throws SQLException {
        return new ListChange(row.getString(1), agencyOrNull(row, 2), agencyOrNull(row, 9));
    }

    private static @Nullable ListedAgency agencyOrNull(ResultSet row, int first) throws SQLException {
        return row.getString(first) == null ? null : agency(row, first);
    }

    private static ListedAgency agency(ResultSet row, int first) throws SQLException {
        return new ListedAgency(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                List.of((String[]) row.getArray(first + 6).getArray()));
    }
}
