package org.medinbound.experience;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.experience.store.SurveyRows;
import org.medinbound.inquiry.CaseAccess;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * The patient says how the treatment was: five scores, asked once, after the final bill. Scores only, no free text: what
 * patients say is shown in sums and never as a testimonial (medical advertising rules of Japan).
 */
@Stateless
@UseCase
public class PatientSurvey {
    /** What is asked; texts under {@code experience.question.<code>}. */
    public static final List<String> QUESTIONS =
            List.of("EXPLANATION", "LANGUAGE", "RESPECT", "PRICE_AS_TOLD", "AFTERCARE");

    @Inject
    SurveyRows rows;

    @Inject
    CaseAccess access;

    @Inject
    DeskClock clock;

    /** Can it be given now, was it given, or is it too early? */
    public enum Standing {
        TOO_EARLY,
        ASKED,
        GIVEN
    }

    @Requires(Right.INQUIRY_OWN)
    public Standing standing(@Subject String inquiry) {
        access.requireCase(inquiry);
        return rows.standing(inquiry);
    }

    /**
     * Gives the scores, 1 (very poor) to 5 (very good), one for each question. Sent twice, the first counts.
     *
     * @throws BusinessRejection INVALID naming every question without a score; CONFLICT when it is too early
     */
    @Requires(Right.INQUIRY_OWN)
    public void give(@Subject String inquiry, Map<String, Integer> scores) {
        access.requireCase(inquiry);
        Standing standing = rows.standing(inquiry);
        if (standing == Standing.GIVEN) {
            return;
        }
        if (standing == Standing.TOO_EARLY) {
            throw BusinessRejection.conflict("experience.too-early");
        }
        List<Problem> problems = new ArrayList<>();
        for (String question : QUESTIONS) {
            Integer score = scores.get(question);
            if (score == null || score < 1 || score > 5) {
                problems.add(Problem.of("experience.score", question));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        rows.add(inquiry, scores, clock.now());
    }
}
