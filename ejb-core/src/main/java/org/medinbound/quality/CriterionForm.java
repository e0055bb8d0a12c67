package org.medinbound.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * A criterion as it is edited, with its texts in both languages.
 *
 * @param texts by language tag: {@code ja} and {@code en}
 */
public record CriterionForm(
        String code,
        String area,
        int weight,
        boolean mandatory,
        String scale,
        boolean mayNotApply,
        Map<String, Text> texts) {
    private static final int MAX_TEXT = 1000;

    public CriterionForm {
        texts = Map.copyOf(texts);
    }

    /** Texts in one language. */
    public record Text(String statement, String why, String evidence, String source) {}

    /** @throws BusinessRejection with every problem at once */
    public void requireSound() {
        List<Problem> problems = new ArrayList<>();
        if (!code.matches("[A-Z]{2}-[0-9]{2}")) {
            problems.add(Problem.of("standard.code", "code"));
        }
        if (!Criterion.AREAS.contains(area)) {
            problems.add(Problem.of("standard.area", "area"));
        }
        if (weight < 1 || weight > 3) {
            problems.add(Problem.of("standard.weight", "weight"));
        }
        if (mandatory && mayNotApply) {
            problems.add(Problem.of("standard.mandatory", "mayNotApply"));
        }
        for (String language : List.of("ja", "en")) {
            Text text = texts.get(language);
            if (text == null) {
                problems.add(Problem.of("standard.text", "statement_" + language, MAX_TEXT));
                continue;
            }
            require(text.statement(), "statement_" + language, problems);
            require(text.why(), "why_" + language, problems);
            require(text.evidence(), "evidence_" + language, problems);
            require(text.source(), "source_" + language, problems);
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void require(String text, String field, List<Problem> problems) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            problems.add(Problem.of("standard.text", field, MAX_TEXT));
        }
    }
}
