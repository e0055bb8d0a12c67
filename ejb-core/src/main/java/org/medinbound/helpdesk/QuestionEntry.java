package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.store.Agencies;
import org.medinbound.helpdesk.store.Questions;
import org.medinbound.shared.BusinessRejection;

/** What staff enter: a telephone call, a letter, a talk at the counter. */
@Stateless
@UseCase
public class QuestionEntry {
    @Inject
    QuestionThread thread;

    @Inject
    Questions questions;

    @Inject
    Agencies agencies;

    @Inject
    QuestionClock clock;

    /**
     * What the officer typed.
     *
     * @param channel PHONE or STAFF
     * @param agency list number; empty for a stranger
     * @param receivedAt when it was asked; not later than now
     */
    public record Typed(
            String channel,
            String agency,
            Asker asker,
            String language,
            String topic,
            String subject,
            String text,
            Instant receivedAt) {}

    /**
     * Opens a question, which the officer looks after at once. Answers with its reference.
     *
     * @throws BusinessRejection INVALID with every problem at its field
     */
    @Requires(Right.QUESTION_WORK)
    public String enter(Typed typed) {
        Optional<AgencyName> agency = typed.agency().isBlank()
                ? Optional.empty()
                : agencies.of(typed.agency().strip());
        TextRules.begin()
                .oneOf(typed.channel(), "channel", List.of("PHONE", "STAFF"))
                .wrongUnless(typed.agency().isBlank() || agency.isPresent(), "question.agency", "agency")
                .wrongUnless(agency.isPresent() || !typed.asker().shown().isBlank(), "question.who", "name")
                .atMost(typed.asker().name(), "name", 200)
                .mailboxOrEmpty(typed.asker().mailbox(), "mailbox")
                .atMost(typed.asker().phone(), "phone", 40)
                .oneOf(typed.language(), "language", List.of("ja", "en"))
                .oneOf(typed.topic(), "topic", QuestionFilter.TOPICS)
                .needed(typed.subject(), "subject", 300)
                .needed(typed.text(), "text", QuestionThread.MAX_TEXT)
                .wrongUnless(!typed.receivedAt().isAfter(clock.now()), "question.received-later", "receivedAt")
                .check();
        String reference = thread.open(new NewQuestion(
                typed.channel(),
                agency.map(AgencyName::number).orElse(null),
                typed.asker(),
                typed.language(),
                typed.topic(),
                typed.subject().strip(),
                typed.receivedAt()));
        thread.receive(
                reference,
                new QuestionThread.Word(
                        typed.channel(), typed.language(), "", typed.text().strip(), null),
                List.of(),
                List.of());
        Question question = questions.lock(reference).orElseThrow();
        var before = question.take(Actors.current().id(), clock.now());
        questions.save(question);
        questions.record(QuestionEvent.of(reference, "DESK", "TAKE", before, question.state()));
        return reference;
    }
}
