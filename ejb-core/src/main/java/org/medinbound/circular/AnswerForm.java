package org.medinbound.circular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medinbound.circular.model.AnswerValue;
import org.medinbound.circular.model.QuestionKind;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The form of a circular: what was typed becomes what is kept, and what is kept is checked before it is sent. */
final class AnswerForm {
    private final List<Question> questions;

    AnswerForm(List<Question> questions) {
        this.questions = questions;
    }

    /** What was typed over what was kept before; files stay those that are kept. Refuses only what is far too long to keep. */
    Map<Integer, String> merged(Map<Integer, String> before, Map<Integer, String> typed) {
        Map<Integer, String> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Question question : questions) {
            String known = before.getOrDefault(question.position(), "");
            String value = question.isFile() ? known : typed.getOrDefault(question.position(), known);
            if (value.length() > 2 * AnswerValue.LONG) {
                problems.add(Problem.of("circular.answer.long_text", question.field()));
            } else {
                values.put(question.position(), AnswerValue.kept(QuestionKind.valueOf(question.kind()), value));
            }
        }
        refuse(problems);
        return values;
    }

    /** Refuses an answer that lacks what is required or is of another type, with everything that is wrong. */
    void require(Map<Integer, String> values) {
        List<Problem> problems = new ArrayList<>();
        for (Question question : questions) {
            String value = values.getOrDefault(question.position(), "");
            if (value.isEmpty() && question.required()) {
                problems.add(Problem.of("circular.answer.required", question.field()));
            }
            AnswerValue.refuses(
                            QuestionKind.valueOf(question.kind()),
                            question.en().choices().size(),
                            value)
                    .ifPresent(code -> problems.add(Problem.of(code, question.field())));
        }
        refuse(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }
}
