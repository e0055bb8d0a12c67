package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.model.QuestionAction;
import org.medinbound.helpdesk.model.QuestionState;
import org.medinbound.helpdesk.store.Agencies;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionRows;
import org.medinbound.helpdesk.store.QuestionTexts;
import org.medinbound.helpdesk.store.Questions;
import org.medinbound.shared.BusinessRejection;

/**
 * What the desk does with a question beside answering it. Each method takes the last step that the officer's page showed and is
 * refused, with who did what, when somebody else was quicker.
 */
@Stateless
@UseCase
public class QuestionDesk {
    /** Kinds of {@link QuestionPage.Link}. */
    public static final List<String> LINKS = List.of("FLAG", "APPLICATION", "REPORT", "QUESTION", "OTHER");

    private static final int MOST_TAGS = 12;

    @Inject
    Questions questions;

    @Inject
    QuestionRows rows;

    @Inject
    MessageRows messages;

    @Inject
    QuestionTexts texts;

    @Inject
    Agencies agencies;

    @Inject
    QuestionClock clock;

    /** The officer looks after the question from now on. */
    @Requires(Right.QUESTION_WORK)
    public void take(@Subject String reference, @Nullable Long seen) {
        give(questions.lock(reference, seen), me());
    }

    /**
     * Gives questions to an officer of the desk, or to nobody when null.
     *
     * @throws BusinessRejection {@code question.nothing-chosen}, {@code question.officer}
     */
    @Requires(Right.QUESTION_WORK)
    public int assign(Collection<String> references, @Nullable String officer) {
        if (references.isEmpty()) {
            throw BusinessRejection.invalid("question.nothing-chosen", null);
        }
        boolean known = officer == null || rows.officers().stream().anyMatch(o -> o.desk() && o.id().equals(officer));
        if (!known) {
            throw BusinessRejection.invalid("question.officer", "officer");
        }
        List<Question> open = references.stream()
                .sorted()
                .map(reference -> questions.lock(reference, null))
                .filter(question -> question.state() != QuestionState.CLOSED)
                .toList();
        open.forEach(question -> give(question, officer));
        return open.size();
    }

    private void give(Question question, @Nullable String officer) {
        String before = question.owner();
        question.giveTo(officer, clock.now());
        questions.save(question);
        questions.record(QuestionEvent.of(question.reference(), "DESK", "OWNER", before, officer));
    }

    /**
     * Sets what the desk knows of it.
     *
     * @param tags separated by commas or blanks
     * @param agency list number; empty for a stranger
     */
    @Requires(Right.QUESTION_WORK)
    public void describe(
            @Subject String reference,
            @Nullable Long seen,
            String topic,
            String tags,
            String agency,
            String language,
            Asker asker) {
        List<String> words = Arrays.stream(tags.split("[,、\\s]+"))
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        String number = agency.strip();
        TextRules.begin()
                .oneOf(topic, "topic", QuestionFilter.TOPICS)
                .oneOf(language, "language", List.of("ja", "en"))
                .wrongUnless(number.isEmpty() || agencies.of(number).isPresent(), "question.agency", "agency")
                .wrongUnless(
                        words.size() <= MOST_TAGS && words.stream().allMatch(tag -> tag.length() <= 40),
                        "question.tags",
                        "tags",
                        MOST_TAGS)
                .atMost(asker.name(), "name", 200)
                .mailboxOrEmpty(asker.mailbox(), "mailbox")
                .atMost(asker.phone(), "phone", 40)
                .check();
        Question question = questions.lock(reference, seen);
        rows.describe(reference, topic, words, number.isEmpty() ? null : number, language);
        rows.setAsker(reference, texts.seal(reference, asker));
        questions.record(
                QuestionEvent.of(reference, "DESK", "DESCRIBE", question.agency(), number.isEmpty() ? null : number));
    }

    /** Writes down something for the desk alone. */
    @Requires(Right.QUESTION_WORK)
    public void note(@Subject String reference, @Nullable Long seen, String text) {
        TextRules.begin().needed(text, "note", QuestionThread.MAX_TEXT).check();
        questions.lock(reference, seen);
        messages.add(new MessageRows.New(
                reference,
                "NOTE",
                "STAFF",
                me(),
                clock.now(),
                "ja",
                null,
                texts.seal(reference, text.strip()),
                null,
                null,
                null,
                null,
                null));
        questions.record(QuestionEvent.of(reference, "DESK", "NOTE", null, null));
    }

    /** Says what else it concerns: a flag, an application, a report, another question, by reference. */
    @Requires(Right.QUESTION_WORK)
    public void link(@Subject String reference, @Nullable Long seen, String kind, String target) {
        TextRules.begin()
                .oneOf(kind, "linkKind", LINKS)
                .needed(target, "target", 80)
                .check();
        questions.lock(reference, seen);
        if (rows.link(reference, new QuestionPage.Link(kind, target.strip()), me(), clock.now())) {
            questions.record(
                    QuestionEvent.of(reference, "DESK", "LINK", null, null).because(target.strip()));
        }
    }

    @Requires(Right.QUESTION_WORK)
    public void unlink(@Subject String reference, @Nullable Long seen, String kind, String target) {
        questions.lock(reference, seen);
        if (rows.unlink(reference, new QuestionPage.Link(kind, target))) {
            questions.record(
                    QuestionEvent.of(reference, "DESK", "UNLINK", null, null).because(target));
        }
    }

    /** Hands over to the ministry what only the ministry may decide, with the desk's summary. The clock stands still. */
    @Requires(Right.QUESTION_WORK)
    public void handOver(@Subject String reference, @Nullable Long seen, String summary) {
        TextRules.begin().needed(summary, "summary", QuestionThread.MAX_TEXT).check();
        Question question = questions.lock(reference, seen);
        move(question, QuestionAction.HAND_OVER);
        rows.handOver(reference, texts.seal(reference, summary.strip()), me(), clock.now());
    }

    /** The ministry's answer is no longer needed. */
    @Requires(Right.QUESTION_WORK)
    public void takeBack(@Subject String reference, @Nullable Long seen) {
        Question question = questions.lock(reference, seen);
        move(question, QuestionAction.TAKE_BACK);
        rows.endHandOver(reference, "TAKEN_BACK", null, me(), clock.now());
    }

    /** Ends it, with a reason of {@link Question#CLOSE_REASONS}. */
    @Requires(Right.QUESTION_WORK)
    public void close(@Subject String reference, @Nullable Long seen, String reason) {
        Question question = questions.lock(reference, seen);
        QuestionState before = question.close(reason, clock.now());
        questions.save(question);
        questions.record(QuestionEvent.of(reference, "DESK", QuestionAction.CLOSE, before, question.state())
                .because(reason));
    }

    @Requires(Right.QUESTION_WORK)
    public void reopen(@Subject String reference, @Nullable Long seen) {
        move(questions.lock(reference, seen), QuestionAction.REOPEN);
    }

    private void move(Question question, QuestionAction action) {
        QuestionState before = question.move(action, clock.now());
        questions.save(question);
        questions.record(QuestionEvent.of(question.reference(), "DESK", action, before, question.state()));
    }

    private static String me() {
        return Actors.current().id();
    }
}
