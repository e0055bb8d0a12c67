package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.StoredFile;
import org.medinbound.quality.Assessment;
import org.medinbound.quality.Criterion;

/** Scores, comments and evidence of the criteria of a vetting. */
@ApplicationScoped
public class AssessmentRows {
    @Inject
    Jdbi jdbi;

    @Inject
    CriterionRows criteria;

    @Inject
    CaseFiles files;

    private record Row(
            @Nullable Integer selfScore,
            boolean selfApplies,
            String selfText,
            @Nullable Integer reviewScore,
            boolean reviewApplies,
            String reviewText,
            @Nullable String reviewedBy) {
        static final Row EMPTY = new Row(null, true, "", null, true, "", null);
    }

    /** Every criterion of the version, in its order, with what was said of it. */
    public List<Assessment> of(String reference, int standard, String language) {
        Map<String, Row> said = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("select * from quality_assessment where reference = ?")
                .bind(0, reference)
                .map((r, c) -> said.put(
                        r.getString("code"),
                        new Row(
                                r.getObject("self_score", Integer.class),
                                r.getBoolean("self_applies"),
                                r.getString("self_text"),
                                r.getObject("review_score", Integer.class),
                                r.getBoolean("review_applies"),
                                r.getString("review_text"),
                                r.getString("reviewed_by"))))
                .list());
        Map<String, List<Assessment.Evidence>> evidence = evidence(reference);
        List<Assessment> assessments = new ArrayList<>();
        for (Criterion criterion : criteria.of(standard, language)) {
            Row row = said.getOrDefault(criterion.code(), Row.EMPTY);
            assessments.add(new Assessment(
                    criterion,
                    row.selfScore(),
                    row.selfApplies(),
                    row.selfText(),
                    row.reviewScore(),
                    row.reviewApplies(),
                    row.reviewText(),
                    row.reviewedBy(),
                    evidence.getOrDefault(criterion.code(), List.of())));
        }
        return assessments;
    }

    /** Papers of a vetting or finding by criterion, without those taken back. */
    public Map<String, List<Assessment.Evidence>> evidence(String owner) {
        record Paper(UUID file, String code, @Nullable LocalDate validUntil) {}
        List<Paper> papers = jdbi.withHandle(h -> h.createQuery("""
                        select file_id, code, valid_until from quality_evidence
                        where owner = ? and removed_at is null order by added_at, file_id""")
                .bind(0, owner)
                .map((r, c) -> new Paper(
                        r.getObject("file_id", UUID.class),
                        r.getString("code"),
                        r.getObject("valid_until", LocalDate.class)))
                .list());
        Map<UUID, StoredFile> stored = papers.isEmpty()
                ? Map.of()
                : files.find(papers.stream().map(Paper::file).toList()).stream()
                        .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        Map<String, List<Assessment.Evidence>> byCode = new LinkedHashMap<>();
        for (Paper paper : papers) {
            StoredFile file = stored.get(paper.file());
            if (file != null) {
                byCode.computeIfAbsent(paper.code(), c -> new ArrayList<>())
                        .add(new Assessment.Evidence(file, paper.validUntil()));
            }
        }
        return byCode;
    }

    public void saveSelf(
            String reference, int standard, String code, boolean applies, @Nullable Integer score, String text) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_assessment (reference, code, standard, self_score, self_applies, self_text)
                        values (:reference, :code, :standard, :score, :applies, :text)
                        on conflict (reference, code) do update set self_score = excluded.self_score,
                          self_applies = excluded.self_applies, self_text = excluded.self_text""")
                .bind("reference", reference)
                .bind("code", code)
                .bind("standard", standard)
                .bind("score", score)
                .bind("applies", applies)
                .bind("text", text)
                .execute());
    }

    public void saveReview(
            String reference,
            int standard,
            String code,
            boolean applies,
            @Nullable Integer score,
            String text,
            String by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_assessment (reference, code, standard, review_score, review_applies, review_text,
                          reviewed_by, reviewed_at)
                        values (:reference, :code, :standard, :score, :applies, :text, :by, :now)
                        on conflict (reference, code) do update set review_score = excluded.review_score,
                          review_applies = excluded.review_applies, review_text = excluded.review_text,
                          reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at""")
                .bind("reference", reference)
                .bind("code", code)
                .bind("standard", standard)
                .bind("score", score)
                .bind("applies", applies)
                .bind("text", text)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    public void addEvidence(
            UUID file, String owner, String code, @Nullable LocalDate validUntil, String by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_evidence (file_id, owner, code, added_at, added_by, valid_until)
                        values (:file, :owner, :code, :now, :by, :until)""")
                .bind("file", file)
                .bind("owner", owner)
                .bind("code", code)
                .bind("now", now)
                .bind("by", by)
                .bind("until", validUntil)
                .execute());
    }

    public void removeEvidence(UUID file, String owner, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update quality_evidence set removed_at = :now
                        where file_id = :file and owner = :owner and removed_at is null""")
                .bind("now", now)
                .bind("file", file)
                .bind("owner", owner)
                .execute());
    }

    /** Is it evidence of that vetting or finding, still handed in? */
    public boolean isEvidence(UUID file, String owner) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from quality_evidence where file_id = ? and owner = ? and removed_at is null)")
                .bind(0, file)
                .bind(1, owner)
                .mapTo(Boolean.class)
                .one());
    }
}
