package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.TemplateVersion;
import org.medinbound.helpdesk.model.SearchWords;

/** Templates and their versions. */
@ApplicationScoped
public class TemplateRows {
    private static final RowMapper<TemplateVersion> VERSION = ConstructorMapper.of(TemplateVersion.class);

    private static final String SELECT = """
            select v.template_id as id, v.version, v.name, v.topic, v.body_ja, v.body_en, v.saved_by, v.saved_at,
              t.retired_at is not null as retired
            from answer_template_version v join answer_template t on t.id = v.template_id
            """;

    private static final String NEWEST =
            " v.version = (select max(x.version) from answer_template_version x where x.template_id = v.template_id) ";

    @Inject
    Jdbi jdbi;

    /** The newest version of each, by name; with words only those that hold them. */
    public List<TemplateVersion> newest(String words, boolean retired) {
        String query = SearchWords.query(words);
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where" + NEWEST + """
                         and (:retired or t.retired_at is null)
                         and (:query = '' or v.search @@ cast(:query as tsquery)) order by v.name, v.template_id limit 500""")
                .bind("query", query)
                .bind("retired", retired)
                .map(VERSION)
                .list());
    }

    /** All versions of one, newest first. */
    public List<TemplateVersion> versions(long id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where v.template_id = ? order by v.version desc")
                .bind(0, id)
                .map(VERSION)
                .list());
    }

    public long make() {
        return jdbi.withHandle(h -> h.createQuery("insert into answer_template default values returning id")
                .mapTo(Long.class)
                .one());
    }

    /** Newest version, the template locked; null when there is no such template, 0 when it has none yet. */
    public @Nullable Integer lock(long id) {
        return jdbi.withHandle(h -> h.createQuery("select id from answer_template where id = ? for update")
                .bind(0, id)
                .mapTo(Long.class)
                .findOne()
                .map(found -> h.createQuery(
                                "select coalesce(max(version), 0) from answer_template_version where template_id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one())
                .orElse(null));
    }

    public void add(TemplateVersion version) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into answer_template_version (template_id, version, name, topic, body_ja, body_en, search, saved_by, saved_at)
                        values (:id, :version, :name, :topic, :bodyJa, :bodyEn, cast(:search as tsvector), :savedBy, :savedAt)""")
                .bindMethods(version)
                .bind("search", SearchWords.vector(version.name(), version.bodyJa(), version.bodyEn()))
                .execute());
    }

    public void retire(long id, @Nullable Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update answer_template set retired_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
    }
}
