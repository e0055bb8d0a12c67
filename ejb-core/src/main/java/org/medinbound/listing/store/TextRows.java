package org.medinbound.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.medinbound.hospital.HospitalTexts;
import org.medinbound.listing.EntryText;
import org.medinbound.listing.TextCount;
import org.medinbound.listing.TextFilter;
import org.medinbound.shared.PageOfRows;

/** Texts of published hospitals in all languages, the missing ones too. */
@ApplicationScoped
public class TextRows {
    private static final String ROWS = """
            with rows as (
              select h.slug as hospital_slug, o.name as hospital_name, l.language, l.place, t.changed_at,
                %s as state
              from hospital h
              join hospital_text o on o.hospital_id = h.id and o.language = 'ja'
              cross join unnest(cast(:languages as text[])) with ordinality as l(language, place)
              left join hospital_text t on t.hospital_id = h.id and t.language = l.language
              where h.status = 'published'
            )
            """.formatted(HospitalTexts.STATE);

    private static final String FILTERED = """
            from rows where (cast(:language as text) is null or language = :language)
              and case when cast(:state as text) is null then state in ('MISSING', 'STALE', 'MACHINE') else state = :state end
              and (cast(:text as text) is null or strpos(lower(hospital_name || ' ' || hospital_slug), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<EntryText> page(TextFilter filter, List<String> languages) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(h, ROWS + "select * " + FILTERED + """
                         order by array_position(array['STALE', 'MACHINE', 'MISSING'], state), place, hospital_slug
                        limit :size offset :skip""", filter, languages)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(ConstructorMapper.of(EntryText.class))
                        .list(),
                bind(h, ROWS + "select count(*) " + FILTERED, filter, languages)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    private static Query bind(Handle h, String sql, TextFilter filter, List<String> languages) {
        String text = filter.text();
        return h.createQuery(sql)
                .bindArray("languages", String.class, languages)
                .bind("language", filter.language())
                .bind("state", filter.state())
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    public List<TextCount> counts(List<String> languages) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + """
                        select language, count(*) filter (where state = 'MISSING') as missing,
                          count(*) filter (where state = 'STALE') as stale, count(*) filter (where state = 'MACHINE') as machine,
                          count(*) filter (where state = 'HOSPITAL') as hospital, count(*) filter (where state = 'CHECKED') as checked
                        from rows group by language, place order by place""")
                .bindArray("languages", String.class, languages)
                .map(ConstructorMapper.of(TextCount.class))
                .list());
    }
}
