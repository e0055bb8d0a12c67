package org.medinbound.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medinbound.circular.model.QuestionKind;
import org.medinbound.circular.store.FilterRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.WordingRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Languages;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** What a circular must have: while it is written, and before it is handed on. */
@ApplicationScoped
class CircularCheck {
    static final int MAX_SUBJECT = 200;
    static final int MAX_BODY = 20_000;
    private static final int MAX_LABEL = 400;
    private static final int MAX_CHOICES = 30;

    @Inject
    WordingRows wordings;

    @Inject
    FilterRows filters;

    @Inject
    Addressees addressees;

    @Inject
    CircularSteps steps;

    /** Refuses words that are too long or in no language of ours. */
    void words(List<CircularText> texts) {
        List<Problem> problems = new ArrayList<>();
        for (CircularText text : texts) {
            if (!Languages.isPortal(text.language())) {
                problems.add(Problem.of("circular.language", "language"));
            }
            if (text.subject().length() > MAX_SUBJECT || text.subject().matches("(?s).*\\p{Cntrl}.*")) {
                problems.add(Problem.of("circular.subject", "subject_" + text.language(), MAX_SUBJECT));
            }
            if (text.body().length() > MAX_BODY) {
                problems.add(Problem.of("circular.body", "body_" + text.language(), MAX_BODY));
            }
        }
        refuse(problems);
    }

    /** Refuses a question that could not be asked; {@code already}: how many there are. */
    void question(Question question, int already) {
        List<Problem> problems = new ArrayList<>();
        if (already >= Question.MOST) {
            problems.add(Problem.of("circular.questions-most", "kind", Question.MOST));
        }
        if (!Question.KINDS.contains(question.kind())) {
            problems.add(Problem.of("circular.question-kind", "kind"));
            refuse(problems);
        }
        label(question.ja(), "label_ja", problems);
        label(question.en(), "label_en", problems);
        int ja = question.ja().choices().size();
        int en = question.en().choices().size();
        boolean chooses = QuestionKind.valueOf(question.kind()).hasChoices();
        if (chooses && (ja < 2 || ja > MAX_CHOICES)) {
            problems.add(Problem.of("circular.choices", "choices_ja", 2, MAX_CHOICES));
        }
        if (ja != en) {
            problems.add(Problem.of("circular.choices-differ", "choices_en", ja, en));
        }
        if (!chooses && ja > 0) {
            problems.add(Problem.of("circular.choices-unused", "choices_ja"));
        }
        refuse(problems);
    }

    private static void label(Question.Wording wording, String field, List<Problem> problems) {
        if (wording.label().isBlank()
                || wording.label().length() > MAX_LABEL
                || wording.hint().length() > MAX_LABEL) {
            problems.add(Problem.of("circular.label", field, MAX_LABEL));
        }
    }

    /** Refuses a choice of receivers that cannot be understood, or names numbers that are not on the register. */
    void filter(ReceiverFilter filter) {
        List<Problem> problems = new ArrayList<>();
        Integer silent = filter.silentMonths();
        if (silent != null && (silent < 1 || silent > 60)) {
            problems.add(Problem.of("circular.silent-months", "silentMonths", 60));
        }
        if (!ReceiverFilter.STATUSES.containsAll(filter.statuses())) {
            problems.add(Problem.of("circular.status", "statuses"));
        }
        List<String> unknown = filters.unknown(filter.numbers());
        if (!unknown.isEmpty()) {
            problems.add(Problem.of("circular.numbers-unknown", "numbers", String.join(", ", unknown)));
        }
        refuse(problems);
    }

    /** Refuses what cannot be sent yet, with all that is missing. */
    void complete(Head head) {
        List<Problem> problems = new ArrayList<>();
        List<CircularText> texts = wordings.texts(head.reference());
        Set<String> languages = texts.stream().map(CircularText::language).collect(Collectors.toSet());
        for (String needed : List.of("ja", "en")) {
            if (!languages.contains(needed)) {
                problems.add(Problem.of("circular.words-missing." + needed, "subject_" + needed));
            }
        }
        for (CircularText text : texts) {
            if (text.subject().isEmpty() || text.body().isEmpty()) {
                problems.add(Problem.of("circular.words-half", "subject_" + text.language(), text.language()));
            }
        }
        if (head.isCollection()) {
            LocalDate dueOn = head.dueOn();
            if (dueOn == null || !dueOn.isAfter(LocalDate.ofInstant(steps.now(), SystemClock.TOKYO))) {
                problems.add(Problem.of("circular.due", "dueOn"));
            }
            if (wordings.questions(head.reference()).isEmpty()) {
                problems.add(Problem.of("circular.questions-none", "kind"));
            }
        }
        ReceiverFilter filter = filters.of(head.reference()).orElseThrow(BusinessRejection::notFound);
        if (addressees.of(filter, languages, steps.now()).isEmpty()) {
            problems.add(Problem.of("circular.nobody", "statuses"));
        }
        refuse(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }
}
