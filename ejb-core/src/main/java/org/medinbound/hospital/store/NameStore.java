package org.medinbound.hospital.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.hospital.HospitalName;

/** Hospitals by their names in all languages of the directory. */
@Dependent
public class NameStore {
    /** A name and a short name after it: {@code Minato Central Hospital (minato-central)}. */
    private static final Pattern BOTH = Pattern.compile("(.+?) ?\\(([a-z0-9-]+)\\)");

    private static final String NAMED = """
            from hospital h
            join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            left join hospital_text t on t.hospital_id = h.id and t.language = :language
            """;

    private static final String FOUND = """
            with named as materialized (
              select h.slug, coalesce(t.name, e.name) as name,
                h.slug = :whole or coalesce(h.slug = :slug and called.so, false) as by_slug, called.whole as by_name,
                not exists (select from unnest(cast(:words as text[])) as w(word)
                  where strpos(h.slug, w.word) = 0 and not exists (
                    select from hospital_text x where x.hospital_id = h.id and strpos(x.folded, w.word) > 0)) as alike
            """ + NAMED + """
              cross join lateral (
                select bool_or(x.plain = :name) as so, bool_or(x.plain = :whole) as whole
                from (select lower(normalize(y.name, NFKC) collate pg_c_utf8) as plain from hospital_text y where y.hospital_id = h.id) x
              ) called
            )
            select slug, name, by_slug, by_name from named where by_slug or by_name or alike
            order by by_slug desc, by_name desc, name, slug limit :most""";

    private final Jdbi jdbi;

    @Inject
    public NameStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One that fits what was typed: by its short name, by its whole name, or else by parts of them. */
    public record Hit(String slug, String name, boolean bySlug, boolean byName) {
        public boolean exact() {
            return bySlug || byName;
        }
    }

    public List<HospitalName> all(String language) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select h.slug, coalesce(t.name, e.name) as name " + NAMED + " order by name, h.slug")
                .bind("language", language)
                .map(ConstructorMapper.of(HospitalName.class))
                .list());
    }

    /**
     * What fits, best first.
     *
     * @param typed as it was typed, with single spaces
     * @param words of it, folded; a similar one has them all
     */
    public List<Hit> find(String typed, List<String> words, String language, int most) {
        String whole = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        Matcher both = BOTH.matcher(whole);
        boolean split = both.matches();
        return jdbi.withHandle(h -> h.createQuery(FOUND)
                .bind("language", language)
                .bind("whole", whole)
                .bind("name", split ? both.group(1) : null)
                .bind("slug", split ? both.group(2) : null)
                .bindArray("words", String.class, words)
                .bind("most", most)
                .map(ConstructorMapper.of(Hit.class))
                .list());
    }
}
