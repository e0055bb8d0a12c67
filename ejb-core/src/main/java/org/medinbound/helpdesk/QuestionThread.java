package org.medinbound.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.document.CaseFiles;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.model.QuestionAction;
import org.medinbound.helpdesk.model.QuestionState;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.helpdesk.store.QuestionTexts;
import org.medinbound.helpdesk.store.Questions;
import org.medinbound.mailbox.ReceivedMail.Attachment;
import org.medinbound.mailbox.ReceivedMail.LeftOut;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** Opening a question and adding to its thread, the same for every way in. Runs within the caller's use case. */
@ApplicationScoped
public class QuestionThread {
    /** Most characters of one message. */
    public static final int MAX_TEXT = 20_000;

    /** Most files of one question. */
    public static final int MAX_FILES = 60;

    @Inject
    Questions questions;

    @Inject
    MessageRows messages;

    @Inject
    QuestionTexts texts;

    @Inject
    CaseFiles files;

    @Inject
    QuestionClock clock;

    /**
     * What somebody says.
     *
     * @param correspondent mailbox it came from; empty when by no mail
     * @param messageId Message-ID of the mail, or null
     */
    public record Word(
            String channel,
            String language,
            String correspondent,
            String text,
            @Nullable String messageId) {}

    /** Opens a question and answers with its reference; the first word is added by {@link #receive}. */
    public String open(NewQuestion asked) {
        String reference = References.newReference();
        questions.add(new Questions.Facts(
                reference,
                asked.channel(),
                asked.agency(),
                asked.language(),
                asked.topic(),
                texts.seal(reference, asked.asker()),
                texts.seal(reference, asked.subject()),
                asked.receivedAt()));
        return reference;
    }

    /** Adds the asker's word and its files; moves the question on unless this is its first word. Parts not taken are noted. */
    public List<LeftOut> receive(String reference, Word word, List<Attachment> attachments, List<LeftOut> leftOut) {
        Question question = questions.lock(reference).orElseThrow(BusinessRejection::notFound);
        List<LeftOut> left = new ArrayList<>(leftOut);
        List<UUID> kept = keep(reference, attachments, left);
        long id = messages.add(message(reference, "IN", word, left));
        kept.forEach(file -> messages.addFile(reference, id, file, clock.now()));
        QuestionState before = question.move(QuestionAction.RECEIVE, clock.now());
        questions.save(question);
        questions.record(QuestionEvent.of(reference, "SENDER", QuestionAction.RECEIVE, before, question.state())
                .because(word.channel()));
        return left;
    }

    /** Adds an automatic mail of the other side, which moves nothing. */
    public void addAutomatic(String reference, Word word) {
        messages.add(message(reference, "AUTOMATIC", word, List.of()));
        questions.record(QuestionEvent.of(reference, "SENDER", "AUTOMATIC", null, null));
    }

    private List<UUID> keep(String reference, List<Attachment> attachments, List<LeftOut> left) {
        List<UUID> kept = new ArrayList<>();
        for (Attachment attachment : attachments) {
            try (InputStream content = attachment.open()) {
                kept.add(files.store(reference, attachment.name(), content).id());
            } catch (BusinessRejection refused) {
                left.add(new LeftOut(attachment.name(), refused.code().replaceFirst("^file\\.", "")));
            } catch (IOException | UncheckedIOException broken) {
                left.add(new LeftOut(attachment.name(), "broken"));
            }
        }
        return kept;
    }

    private MessageRows.New message(String reference, String kind, Word word, List<LeftOut> left) {
        return new MessageRows.New(
                reference,
                kind,
                word.channel(),
                Actors.current().id(),
                clock.now(),
                word.language(),
                texts.sealOrNull(reference, word.correspondent()),
                texts.seal(reference, word.text()),
                texts.sealOrNull(reference, QuestionReading.lines(left)),
                word.messageId(),
                null,
                null,
                null);
    }
}
