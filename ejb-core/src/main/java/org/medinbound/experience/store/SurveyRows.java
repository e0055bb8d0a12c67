package org.medinbound.experience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.experience.PatientSurvey;

/** Surveys and their scores. */
@ApplicationScoped
public class SurveyRows {
    private static final String POINT = "AFTER_TREATMENT";

    @Inject
    Jdbi jdbi;

    public PatientSurvey.Standing standing(String inquiry) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select case
                          when exists (select from survey s where s.reference = :inquiry and s.point = :point) then 'GIVEN'
                          when exists (select from experience_treatment_view v where v.inquiry_reference = :inquiry and v.billed) then 'ASKED'
                          else 'TOO_EARLY' end""")
                .bind("inquiry", inquiry)
                .bind("point", POINT)
                .mapTo(PatientSurvey.Standing.class)
                .one());
    }

    /** Keeps the scores; the first of two that come at once counts. */
    public void add(String inquiry, Map<String, Integer> scores, Instant now) {
        jdbi.useHandle(h -> {
            int first = h.createUpdate("""
                            insert into survey (reference, point, hospital_slug, given_at)
                            select inquiry_reference, :point, hospital_slug, :now from experience_treatment_view
                            where inquiry_reference = :inquiry on conflict do nothing""")
                    .bind("inquiry", inquiry)
                    .bind("point", POINT)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            if (first == 1) {
                PreparedBatch batch = h.prepareBatch(
                        "insert into survey_score (reference, point, question, score) values (?, ?, ?, ?)");
                PatientSurvey.QUESTIONS.forEach(q -> batch.add(inquiry, POINT, q, scores.get(q)));
                batch.execute();
            }
        });
    }
}
