package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.model.QuestionAction;
import org.medinbound.helpdesk.model.QuestionState;
import org.medinbound.helpdesk.model.TemplateText;
import org.medinbound.helpdesk.store.ArticleRows;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.helpdesk.store.QuestionTexts;
import org.medinbound.helpdesk.store.Questions;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Texts;

/** Answering and asking back: by mail in the talk it belongs to, or by telephone and written down. Who, what and when stay on record. */
@Stateless
@UseCase
public class QuestionAnswers {
    @Inject
    Questions questions;

    @Inject
    QuestionReading reading;

    @Inject
    MessageRows messages;

    @Inject
    ArticleRows articles;

    @Inject
    QuestionTexts texts;

    @Inject
    QuestionMail mail;

    @Inject
    Settings settings;

    @Inject
    QuestionClock clock;

    /**
     * What the officer wrote.
     *
     * @param channel MAIL, or PHONE when it was said by telephone
     * @param template number of the template it was written from, or null
     * @param templateVersion its version, or null
     * @param articles articles that agencies may read, to be pointed to
     */
    public record Reply(
            String text,
            String channel,
            @Nullable Long template,
            @Nullable Integer templateVersion,
            List<Long> articles) {
        public Reply {
            articles = List.copyOf(articles);
        }

        /** A reply by mail in own words. */
        public static Reply of(String text) {
            return new Reply(text, "MAIL", null, null, List.of());
        }
    }

    /**
     * Answers; answers with the message's number.
     *
     * @throws BusinessRejection {@code question.missing-values} naming every placeholder without a value,
     *     {@code question.no-mailbox} when there is nowhere to send it
     */
    @Requires(Right.QUESTION_WORK)
    public long answer(@Subject String reference, @Nullable Long seen, Reply reply) {
        Question question = checked(reference, seen, reply);
        QuestionState before = question.answer(Actors.current().id(), clock.now());
        return send("ANSWER", QuestionAction.ANSWER, before, question, reply);
    }

    /** Asks the sender for something; the clock stands still until the sender writes. */
    @Requires(Right.QUESTION_WORK)
    public long askBack(@Subject String reference, @Nullable Long seen, Reply reply) {
        Question question = checked(reference, seen, reply);
        QuestionState before = question.move(QuestionAction.ASK_BACK, clock.now());
        return send("ASK", QuestionAction.ASK_BACK, before, question, reply);
    }

    private Question checked(String reference, @Nullable Long seen, Reply reply) {
        Set<String> missing = new TemplateText(reply.text()).used();
        TextRules.begin()
                .needed(reply.text(), "text", QuestionThread.MAX_TEXT)
                .oneOf(reply.channel(), "channel", List.of("MAIL", "PHONE"))
                .wrongUnless(missing.isEmpty(), "question.missing-values", "text", String.join(", ", missing))
                .check();
        return questions.lock(reference, seen);
    }

    private long send(String kind, QuestionAction action, QuestionState before, Question question, Reply reply) {
        String reference = question.reference();
        QuestionRow row = reading.page(reference).orElseThrow().row();
        String mailbox = reply.channel().equals("MAIL") ? row.asker().mailbox() : "";
        if (reply.channel().equals("MAIL") && mailbox.isEmpty()) {
            throw BusinessRejection.invalid("question.no-mailbox", "channel");
        }
        QuestionMail.@Nullable Queued queued = mailbox.isEmpty()
                ? null
                : mail.written(
                        kind.equals("ANSWER") ? "helpdesk-answer" : "helpdesk-ask",
                        row,
                        mailbox,
                        reply.text().strip(),
                        pointed(row, reply.articles()));
        long message = messages.add(new MessageRows.New(
                reference,
                kind,
                reply.channel(),
                Actors.current().id(),
                clock.now(),
                row.language(),
                texts.sealOrNull(reference, mailbox),
                texts.seal(reference, reply.text().strip()),
                null,
                queued == null ? null : queued.messageId(),
                queued == null ? null : queued.mail(),
                reply.template(),
                reply.templateVersion()));
        messages.addArticles(message, reply.articles());
        questions.save(question);
        questions.record(QuestionEvent.of(reference, "DESK", action, before, question.state())
                .because(reply.channel()));
        return message;
    }

    private String pointed(QuestionRow row, List<Long> chosen) {
        if (chosen.isEmpty()) {
            return "";
        }
        if (row.agency() == null) {
            throw BusinessRejection.invalid("question.no-page", "articles");
        }
        String base = settings.baseUrl() + "/" + row.language() + "/my/agency/questions/articles/";
        List<ArticleRows.Shown> shown = articles.shown(chosen);
        if (shown.size() < chosen.size()) {
            throw BusinessRejection.invalid("question.article-not-shown", "articles");
        }
        return Texts.in(row.language()).get("helpdesk.see-also") + "\n"
                + shown.stream().map(a -> a.title() + "\n" + base + a.id()).collect(Collectors.joining("\n"));
    }
}
