package org.medinbound.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.medinbound.access.Actors;
import org.medinbound.helpdesk.model.CaseMark;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.store.Agencies;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.helpdesk.store.QuestionRows;
import org.medinbound.helpdesk.store.QuestionTexts;
import org.medinbound.helpdesk.store.Questions;
import org.medinbound.mailbox.MailOutcome;
import org.medinbound.mailbox.MailTaker;
import org.medinbound.mailbox.ReceivedMail;
import org.medinbound.mailbox.ReceivedMail.LeftOut;

/**
 * Mail to the desk: a word of a known question, told by the talk it belongs to or by the reference in its subject, or a new question.
 * A mail of one agency never enters the question of another; then it becomes a question of its own that points there.
 */
@ApplicationScoped
public class QuestionMailTaker implements MailTaker {
    /** Receipts to one mailbox within a day: two programs that answer each other end here. */
    static final int MOST_RECEIPTS = 6;

    @Inject
    Questions questions;

    @Inject
    QuestionRows rows;

    @Inject
    MessageRows messages;

    @Inject
    QuestionThread thread;

    @Inject
    QuestionReading reading;

    @Inject
    QuestionTexts texts;

    @Inject
    Agencies agencies;

    @Inject
    QuestionMail mail;

    @Inject
    QuestionClock clock;

    @Override
    public Taken take(ReceivedMail received) {
        Optional<Agencies.Writer> agency = Optional.ofNullable(received.from()).flatMap(agencies::writingFrom);
        Optional<String> related = messages.questionOf(received.related()).or(() -> CaseMark.in(received.subject()));
        Optional<Question> known = related.flatMap(questions::lock).filter(question -> mayEnter(question, agency));
        String language = agency.map(Agencies.Writer::language).orElseGet(() -> language(received));
        QuestionThread.Word word = new QuestionThread.Word(
                "MAIL",
                known.map(Question::language).orElse(language),
                received.from() == null ? "" : received.from(),
                received.text(),
                received.messageId());
        if (received.automatic()) {
            known.ifPresent(question -> thread.addAutomatic(question.reference(), word));
            return new Taken(
                    MailOutcome.AUTOMATIC, known.map(Question::reference).orElse(""));
        }
        if (known.isPresent()) {
            String reference = known.get().reference();
            thread.receive(reference, word, received.attachments(), received.leftOut());
            return new Taken(MailOutcome.REPLY, reference);
        }
        String reference = opened(received, agency, language, word);
        related.flatMap(reading::page)
                .ifPresent(other -> rows.link(
                        reference,
                        new QuestionPage.Link("QUESTION", other.row().reference()),
                        "system:mailbox",
                        clock.now()));
        return new Taken(MailOutcome.QUESTION, reference);
    }

    private static boolean mayEnter(Question question, Optional<Agencies.Writer> agency) {
        return agency.isEmpty()
                || question.agency() == null
                || agency.get().number().equals(question.agency());
    }

    private String opened(
            ReceivedMail received, Optional<Agencies.Writer> agency, String language, QuestionThread.Word word) {
        // An agency is answered at the mailbox that the register knows, whatever the mail asks for: senders can be
        // forged.
        String answerTo = agency.isPresent() || received.replyTo() == null ? word.correspondent() : received.replyTo();
        String reference = thread.open(new NewQuestion(
                "MAIL",
                agency.map(Agencies.Writer::number).orElse(null),
                new Asker(received.fromName(), answerTo, ""),
                language,
                "OTHER",
                received.subject(),
                received.arrivedAt().isAfter(clock.now()) ? clock.now() : received.arrivedAt()));
        List<LeftOut> left = thread.receive(reference, word, received.attachments(), received.leftOut());
        if (!received.noReceipt() && !answerTo.isEmpty() && receiptsTo(answerTo) <= MOST_RECEIPTS) {
            receipt(reading.page(reference).orElseThrow().row(), answerTo, left);
        }
        return reference;
    }

    /** Sends a receipt and keeps it in the thread, so that whatever answers it is known. */
    private void receipt(QuestionRow row, String mailbox, List<LeftOut> left) {
        LocalDate due = row.dueOn();
        QuestionMail.Queued queued = mail.receipt(row, mailbox, due == null ? clock.today() : due, left);
        messages.add(new MessageRows.New(
                row.reference(),
                "RECEIPT",
                "MAIL",
                Actors.current().id(),
                clock.now(),
                row.language(),
                texts.sealOrNull(row.reference(), mailbox),
                texts.seal(row.reference(), queued.text()),
                null,
                queued.messageId(),
                queued.mail(),
                null,
                null));
    }

    /** Questions from that mailbox within the last day, this one included. */
    private long receiptsTo(String mailbox) {
        List<QuestionRows.Sealed> recent = rows.askersSince(clock.now().minus(Duration.ofDays(1)));
        texts.ready(recent.stream().map(QuestionRows.Sealed::reference).toList());
        return recent.stream()
                .filter(recorded -> texts.asker(recorded.reference(), recorded.bytes())
                        .mailbox()
                        .equalsIgnoreCase(mailbox))
                .count();
    }

    /** Japanese when it is written with kana, else English: the two languages in which the desk answers. */
    private static String language(ReceivedMail received) {
        return (received.subject() + received.text()).codePoints().anyMatch(QuestionMailTaker::isKana) ? "ja" : "en";
    }

    private static boolean isKana(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }
}
