package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.model.QuestionAction;
import org.medinbound.helpdesk.model.QuestionState;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionLists;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.helpdesk.store.QuestionRows;
import org.medinbound.helpdesk.store.QuestionTexts;
import org.medinbound.helpdesk.store.Questions;
import org.medinbound.shared.BusinessRejection;

/**
 * What the desk handed over because only the ministry may decide it. The ministry's officer sees the questions that were handed over
 * and no others, answers, and the answer goes back to the desk, on record.
 */
@Stateless
@UseCase
public class MinistryMatters {
    @Inject
    Questions questions;

    @Inject
    QuestionRows rows;

    @Inject
    QuestionLists lists;

    @Inject
    QuestionReading reading;

    @Inject
    QuestionTexts texts;

    @Inject
    MessageRows messages;

    @Inject
    CaseFiles files;

    @Inject
    QuestionClock clock;

    /** What waits for the ministry, the longest waiting first; {@code all} with what was decided. */
    @Requires(Right.QUESTION_DECIDE)
    public List<QuestionRow> list(boolean all) {
        return lists.ofMinistry(all, clock.today());
    }

    /** How many wait. */
    @Requires(value = Right.QUESTION_DECIDE, recorded = false)
    public long waiting() {
        return lists.counts("", clock.today()).ministry();
    }

    /** A question that was handed over, without the desk's notes. */
    @Requires(Right.QUESTION_DECIDE)
    public QuestionPage open(@Subject String reference) {
        QuestionPage page = handedOver(reference);
        return new QuestionPage(
                page.row(),
                page.dueIfResumed(),
                page.promise(),
                page.ruleFrom(),
                page.messages().stream().filter(m -> !m.kind().equals("NOTE")).toList(),
                page.files(),
                page.links(),
                page.handOvers(),
                page.events());
    }

    /** Names of staff by the id under which they stand in a question. */
    @Requires(value = Right.QUESTION_DECIDE, recorded = false)
    public Map<String, String> officers() {
        return rows.officers().stream().collect(Collectors.toMap(QuestionRows.Officer::id, QuestionRows.Officer::name));
    }

    /** The ministry's answer; the desk's clock runs again. */
    @Requires(Right.QUESTION_DECIDE)
    public void decide(@Subject String reference, @Nullable Long seen, String answer) {
        TextRules.begin().needed(answer, "answer", QuestionThread.MAX_TEXT).check();
        handedOver(reference);
        Question question = questions.lock(reference, seen);
        QuestionState before = question.move(QuestionAction.DECIDE, clock.now());
        questions.save(question);
        rows.endHandOver(
                reference,
                "DECIDED",
                texts.seal(reference, answer.strip()),
                Actors.current().id(),
                clock.now());
        questions.record(QuestionEvent.of(reference, "MINISTRY", QuestionAction.DECIDE, before, question.state()));
    }

    /** Opens a file of a question that was handed over, if it was found clean. */
    @Requires(Right.QUESTION_DECIDE)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        handedOver(reference);
        return messages.hasFile(reference, file, false) ? files.open(file) : Optional.empty();
    }

    private QuestionPage handedOver(String reference) {
        return reading.page(reference)
                .filter(page -> !page.handOvers().isEmpty())
                .orElseThrow(BusinessRejection::notFound);
    }
}
