package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.ArticleVersion;
import org.medinbound.helpdesk.model.SearchWords;

/** Articles and their versions. */
@ApplicationScoped
public class ArticleRows {
    private static final RowMapper<ArticleVersion> VERSION = ConstructorMapper.of(ArticleVersion.class);

    private static final String SELECT = """
            select v.article_id as id, v.version, v.language, v.title, v.body, v.topic, v.shown, v.saved_by, v.saved_at,
              a.retired_at is not null as retired
            from knowledge_article_version v join knowledge_article a on a.id = v.article_id
            """;

    private static final String NEWEST =
            " v.version = (select max(x.version) from knowledge_article_version x where x.article_id = v.article_id) ";

    @Inject
    Jdbi jdbi;

    /** An article that agencies may read. */
    public record Shown(long id, String title) {}

    /** The newest version of each, by title; with words only those that hold them. */
    public List<ArticleVersion> newest(String words, boolean shownOnly, boolean retired) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where" + NEWEST + """
                         and (:retired or a.retired_at is null) and (not :shown or v.shown)
                         and (:query = '' or v.search @@ cast(:query as tsquery)) order by v.title, v.article_id limit 500""")
                .bind("query", SearchWords.query(words))
                .bind("shown", shownOnly)
                .bind("retired", retired)
                .map(VERSION)
                .list());
    }

    /** All versions of one, newest first. */
    public List<ArticleVersion> versions(long id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where v.article_id = ? order by v.version desc")
                .bind(0, id)
                .map(VERSION)
                .list());
    }

    /** Those of the ids that agencies may read. */
    public List<Shown> shown(Collection<Long> ids) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where" + NEWEST
                        + " and v.shown and a.retired_at is null and v.article_id = any(:ids) order by v.article_id")
                .bindArray("ids", Long.class, ids)
                .map((r, c) -> new Shown(r.getLong("id"), r.getString("title")))
                .list());
    }

    public long make() {
        return jdbi.withHandle(h -> h.createQuery("insert into knowledge_article default values returning id")
                .mapTo(Long.class)
                .one());
    }

    /** Newest version, the article locked; null when there is no such article, 0 when it has none yet. */
    public @Nullable Integer lock(long id) {
        return jdbi.withHandle(h -> h.createQuery("select id from knowledge_article where id = ? for update")
                .bind(0, id)
                .mapTo(Long.class)
                .findOne()
                .map(found -> h.createQuery(
                                "select coalesce(max(version), 0) from knowledge_article_version where article_id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one())
                .orElse(null));
    }

    public void add(ArticleVersion version) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into knowledge_article_version (article_id, version, language, title, body, topic, shown, search,
                          saved_by, saved_at)
                        values (:id, :version, :language, :title, :body, :topic, :shown, cast(:search as tsvector), :savedBy, :savedAt)""")
                .bindMethods(version)
                .bind("search", SearchWords.vector(version.title(), version.body()))
                .execute());
    }

    public void retire(long id, @Nullable Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update knowledge_article set retired_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
    }
}
