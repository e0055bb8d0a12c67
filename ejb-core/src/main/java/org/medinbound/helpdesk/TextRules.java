package org.medinbound.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** What is typed at the desk and by agencies: collected problems, all at once, each at its field. */
final class TextRules {
    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z0-9-]{2,60}");

    private final List<Problem> problems = new ArrayList<>();

    private TextRules() {}

    static TextRules begin() {
        return new TextRules();
    }

    /** Must not be blank, at most so many characters. */
    TextRules needed(String text, String field, int most) {
        if (text.isBlank()) {
            problems.add(Problem.of("question.needed." + field, field));
        }
        return atMost(text, field, most);
    }

    TextRules atMost(String text, String field, int most) {
        if (text.length() > most) {
            problems.add(Problem.of("question.too-long", field, most));
        }
        return this;
    }

    TextRules oneOf(@Nullable String choice, String field, List<String> choices) {
        if (choice == null || !choices.contains(choice)) {
            problems.add(Problem.of("question.choose." + field, field));
        }
        return this;
    }

    /** A mailbox, or empty. */
    TextRules mailboxOrEmpty(String mailbox, String field) {
        if (!mailbox.isEmpty() && !MAILBOX.matcher(mailbox).matches()) {
            problems.add(Problem.of("question.mailbox", field));
        }
        return this;
    }

    TextRules wrongUnless(boolean right, String code, String field, Object... arguments) {
        if (!right) {
            problems.add(Problem.of(code, field, arguments));
        }
        return this;
    }

    /** @throws BusinessRejection with all problems, when there is one */
    void check() {
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }
}
