package org.medinbound.rulebook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.rulebook.RuleDraft;
import org.medinbound.rulebook.RulePage;
import org.medinbound.rulebook.RuleRelease;

/** Drafts of next versions, and who released what. */
public final class Drafts {
    private Drafts() {}

    public static Optional<RuleDraft> find(Handle handle, String book) {
        Map<String, String> values = new LinkedHashMap<>();
        handle.createQuery("select name, value from rule_draft_value where book = :book order by name")
                .bind("book", book)
                .map((r, c) -> values.put(r.getString(1), r.getString(2)))
                .list();
        return handle.createQuery("""
                        select version, valid_from, source, drafted_by, drafted_at, edition from rule_draft where book = :book""")
                .bind("book", book)
                .map((r, c) -> new RuleDraft(
                        book,
                        new RulePage(r.getString(1), r.getObject(2, LocalDate.class), values),
                        r.getString(3),
                        r.getString(4),
                        r.getObject(5, OffsetDateTime.class).toInstant(),
                        r.getLong(6)))
                .findOne();
    }

    /** Begins the draft; false when there is one. */
    public static boolean begin(Handle handle, RuleDraft draft) {
        int rows = handle.createUpdate("""
                        insert into rule_draft (book, version, valid_from, source, drafted_by, drafted_at, edition)
                        values (:book, :version, :validFrom, :source, :by, :at, 0) on conflict do nothing""")
                .bind("book", draft.book())
                .bind("version", draft.page().version())
                .bind("validFrom", draft.page().validFrom())
                .bind("source", draft.source())
                .bind("by", draft.draftedBy())
                .bind("at", draft.draftedAt())
                .execute();
        if (rows == 1) {
            values(handle, draft);
        }
        return rows == 1;
    }

    /** Replaces the draft if it is still in the edition that was seen; false otherwise. */
    public static boolean replace(Handle handle, RuleDraft draft) {
        int rows = handle.createUpdate("""
                        update rule_draft set version = :version, valid_from = :validFrom, source = :source, drafted_by = :by,
                          drafted_at = :at, edition = edition + 1
                        where book = :book and edition = :edition""")
                .bind("book", draft.book())
                .bind("version", draft.page().version())
                .bind("validFrom", draft.page().validFrom())
                .bind("source", draft.source())
                .bind("by", draft.draftedBy())
                .bind("at", draft.draftedAt())
                .bind("edition", draft.edition())
                .execute();
        if (rows == 1) {
            handle.execute("delete from rule_draft_value where book = ?", draft.book());
            values(handle, draft);
        }
        return rows == 1;
    }

    private static void values(Handle handle, RuleDraft draft) {
        PreparedBatch batch =
                handle.prepareBatch("insert into rule_draft_value (book, name, value) values (:book, :name, :value)");
        draft.page().values().forEach((name, value) -> batch.bind("book", draft.book())
                .bind("name", name)
                .bind("value", value)
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Takes the draft away if it is still in the edition that was seen; false otherwise. */
    public static boolean remove(Handle handle, String book, long edition) {
        return handle.execute("delete from rule_draft where book = ? and edition = ?", book, edition) == 1;
    }

    public static void released(Handle handle, RuleDraft draft, String by, Instant now) {
        handle.createUpdate("""
                        insert into rule_release (book, version, valid_from, source, drafted_by, drafted_at, released_by, released_at)
                        values (:book, :version, :validFrom, :source, :draftedBy, :draftedAt, :by, :now)""")
                .bind("book", draft.book())
                .bind("version", draft.page().version())
                .bind("validFrom", draft.page().validFrom())
                .bind("source", draft.source())
                .bind("draftedBy", draft.draftedBy())
                .bind("draftedAt", draft.draftedAt())
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    public static List<RuleRelease> releases(Handle handle, String book) {
        return handle.createQuery("""
                        select r.version, r.source, coalesce(d.name, r.drafted_by), r.drafted_at, coalesce(o.name, r.released_by),
                          r.released_at
                        from rule_release r
                        left join rule_officer d on d.actor = r.drafted_by
                        left join rule_officer o on o.actor = r.released_by
                        where r.book = :book order by r.released_at desc""")
                .bind("book", book)
                .map((r, c) -> new RuleRelease(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getObject(4, OffsetDateTime.class).toInstant(),
                        r.getString(5),
                        r.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Books that have a draft. */
    public static List<String> drafted(Handle handle) {
        return handle.createQuery("select book from rule_draft order by book")
                .mapTo(String.class)
                .list();
    }

    /** The name of an officer, or the id itself. */
    public static String name(Handle handle, String actor) {
        return handle.createQuery("select name from rule_officer where actor = :actor")
                .bind("actor", actor)
                .mapTo(String.class)
                .findOne()
                .orElse(actor);
    }
}
