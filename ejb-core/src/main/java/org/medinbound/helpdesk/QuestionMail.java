package org.medinbound.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.model.CaseMark;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.mailbox.ReceivedMail.LeftOut;
import org.medinbound.notification.Mail;
import org.medinbound.notification.MailDeliveries;
import org.medinbound.notification.MailThread;
import org.medinbound.notification.MailThread.Writer;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.Settings;
import org.medinbound.shared.Texts;

/** Mail of a question: in the asker's language, in the talk it belongs to, with the reference in its subject. */
@ApplicationScoped
public class QuestionMail {
    @Inject
    Outbox outbox;

    @Inject
    MailDeliveries deliveries;

    @Inject
    MessageRows messages;

    @Inject
    Settings settings;

    /** A queued mail: its delivery record, its Message-ID, and the words it says in its body. */
    public record Queued(UUID mail, String messageId, String text) {}

    /** A receipt for a mail that opened a question, with what could not be taken and the day by which we answer. */
    public Queued receipt(QuestionRow question, String mailbox, LocalDate due, List<LeftOut> leftOut) {
        Texts texts = Texts.in(question.language());
        String left = leftOut.stream()
                .map(part -> "- " + part.name() + ": " + texts.get("mailbox.left-out." + part.reason()))
                .collect(Collectors.joining("\n"));
        return put(
                leftOut.isEmpty() ? "helpdesk-receipt" : "helpdesk-receipt-left",
                question,
                mailbox,
                Writer.RECEIPT,
                day(due, question.language()),
                left);
    }

    /**
     * Mail that an officer wrote.
     *
     * @param template helpdesk-answer or helpdesk-ask
     * @param articles titles and addresses of articles it points to, one a line; may be empty
     */
    public Queued written(String template, QuestionRow question, String mailbox, String text, String articles) {
        String whole = articles.isEmpty() ? text : text + "\n\n" + articles;
        return put(template, question, mailbox, Writer.PERSON, whole, "");
    }

    private Queued put(String template, QuestionRow question, String mailbox, Writer writer, String text, String more) {
        String subject = CaseMark.without(question.subject());
        Texts texts = Texts.in(question.language());
        @Nullable String page = question.agency() == null ? null : address(question);
        List<Object> arguments = List.of(
                question.reference(), subject.isEmpty() ? texts.get("helpdesk.no-subject") : subject, text, more);
        UUID id = outbox.put(new Mail(
                template,
                question.language(),
                mailbox,
                arguments,
                page,
                question.reference(),
                new MailThread(
                        messages.lastIncoming(question.reference()).orElse(null),
                        messages.talk(question.reference()),
                        settings.helpdeskMailbox(),
                        writer)));
        String body = texts.get("mail." + template + ".body", arguments.toArray());
        return new Queued(id, deliveries.messageId(id).orElseThrow(), body);
    }

    private String address(QuestionRow question) {
        return settings.baseUrl() + "/" + (question.language().equals("ja") ? "ja" : "en") + "/my/agency/questions/"
                + question.reference();
    }

    /** A day as people who read the language write it. */
    static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language.equals("en") ? "en-GB" : language))
                .format(day);
    }
}
