package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.CriterionDifference;
import org.medinbound.quality.CriterionForm;

/** Criteria of a version. */
@ApplicationScoped
public class CriterionRows {
    private static final RowMapper<Criterion> ROW = ConstructorMapper.of(Criterion.class);

    @Inject
    Jdbi jdbi;

    /** In the order of areas and positions; a missing text falls back to Japanese. */
    public List<Criterion> of(int version, String language) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.code, c.area, c.weight, c.mandatory, c.scale, c.may_not_apply, t.statement, t.why, t.evidence, t.source
                        from quality_criterion c
                        join quality_criterion_text t on t.version = c.version and t.code = c.code and t.language = :language
                        where c.version = :version
                        order by array_position(cast(:areas as text[]), c.area), c.position, c.code""")
                .bind("version", version)
                .bind("language", language.equals("ja") ? "ja" : "en")
                .bindArray("areas", String.class, Criterion.AREAS)
                .map(ROW)
                .list());
    }

    public Optional<CriterionForm> form(int version, String code) {
        return jdbi.withHandle(h -> {
            Map<String, CriterionForm.Text> texts = new HashMap<>();
            h.createQuery("select * from quality_criterion_text where version = ? and code = ?")
                    .bind(0, version)
                    .bind(1, code)
                    .map((r, c) -> texts.put(
                            r.getString("language"),
                            new CriterionForm.Text(
                                    r.getString("statement"),
                                    r.getString("why"),
                                    r.getString("evidence"),
                                    r.getString("source"))))
                    .list();
            return h.createQuery("select * from quality_criterion where version = ? and code = ?")
                    .bind(0, version)
                    .bind(1, code)
                    .map((r, c) -> new CriterionForm(
                            r.getString("code"),
                            r.getString("area"),
                            r.getInt("weight"),
                            r.getBoolean("mandatory"),
                            r.getString("scale"),
                            r.getBoolean("may_not_apply"),
                            texts))
                    .findOne();
        });
    }

    public void save(int version, CriterionForm form) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            insert into quality_criterion (version, code, area, position, weight, mandatory, scale, may_not_apply)
                            values (:version, :code, :area, cast(right(:code, 2) as integer), :weight, :mandatory, :scale, :mayNotApply)
                            on conflict (version, code) do update set area = excluded.area, weight = excluded.weight,
                              mandatory = excluded.mandatory, scale = excluded.scale, may_not_apply = excluded.may_not_apply""").bind("version", version).bindMethods(form).execute();
            form.texts().forEach((language, text) -> h.createUpdate("""
                            insert into quality_criterion_text (version, code, language, statement, why, evidence, source)
                            values (:version, :code, :language, :statement, :why, :evidence, :source)
                            on conflict (version, code, language) do update set statement = excluded.statement, why = excluded.why,
                              evidence = excluded.evidence, source = excluded.source""")
                    .bind("version", version)
                    .bind("code", form.code())
                    .bind("language", language)
                    .bindMethods(text)
                    .execute());
        });
    }

    public void remove(int version, String code) {
        jdbi.useHandle(h -> h.execute("delete from quality_criterion where version = ? and code = ?", version, code));
    }

    public List<CriterionDifference> differences(int before, int after, String language) {
        Map<String, Criterion> old = byCode(before, language);
        Map<String, Criterion> young = byCode(after, language);
        List<CriterionDifference> found = new ArrayList<>();
        old.forEach((code, criterion) -> {
            Criterion now = young.get(code);
            if (!criterion.equals(now)) {
                found.add(new CriterionDifference(code, now == null ? "REMOVED" : "CHANGED", criterion, now));
            }
        });
        young.forEach((code, criterion) -> {
            if (!old.containsKey(code)) {
                found.add(new CriterionDifference(code, "ADDED", null, criterion));
            }
        });
        return found;
    }

    private Map<String, Criterion> byCode(int version, String language) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        of(version, language).forEach(c -> criteria.put(c.code(), c));
        return criteria;
    }
}
