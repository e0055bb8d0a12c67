package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.helpdesk.store.ArticleRows;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionLists;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.mailbox.ReceivedMail.Attachment;
import org.medinbound.mailbox.ReceivedMail.LeftOut;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** What a signed-in agency asks the desk and reads of it. The desk's notes and hand-overs are not shown. */
@Stateless
@UseCase
public class AgencyQuestions {
    private static final Set<String> SHOWN = Set.of("IN", "ANSWER", "ASK");
    private static final Set<String> SHOWN_STEPS =
            Set.of("RECEIVE", "ANSWER", "ASK_BACK", "HAND_OVER", "DECIDE", "CLOSE", "REOPEN");

    @Inject
    QuestionLists lists;

    @Inject
    QuestionReading reading;

    @Inject
    QuestionThread thread;

    @Inject
    MessageRows messages;

    @Inject
    ArticleRows articles;

    @Inject
    AgencyContacts contacts;

    @Inject
    CaseFiles files;

    @Inject
    QuestionClock clock;

    /** The own questions, newest first, however they came. */
    @Requires(Right.AGENCY_OWN)
    public List<QuestionRow> list() {
        return lists.ofAgency(AgencyAccess.number(), clock.today());
    }

    /** The own question. */
    @Requires(Right.AGENCY_OWN)
    public QuestionPage open(@Subject String reference) {
        QuestionPage page = own(reference);
        return new QuestionPage(
                page.row(),
                page.dueIfResumed(),
                page.promise(),
                page.ruleFrom(),
                page.messages().stream().filter(m -> SHOWN.contains(m.kind())).toList(),
                page.files(),
                List.of(),
                List.of(),
                page.events().stream()
                        .filter(e -> SHOWN_STEPS.contains(e.action()))
                        .toList());
    }

    /**
     * Asks the desk. Answers with the reference.
     *
     * @param mailbox where the answer goes: that of a contact of the agency
     */
    @Requires(Right.AGENCY_OWN)
    public String ask(String topic, String subject, String text, String mailbox, List<Attachment> attachments) {
        String number = AgencyAccess.number();
        Optional<AgencyContact> contact = contacts.of(number).stream()
                .filter(c -> c.mailbox().equalsIgnoreCase(mailbox))
                .findFirst();
        TextRules.begin()
                .oneOf(topic, "topic", QuestionFilter.TOPICS)
                .needed(subject, "subject", 200)
                .needed(text, "text", QuestionThread.MAX_TEXT)
                .wrongUnless(contact.isPresent(), "question.choose.mailbox", "mailbox")
                .check();
        AgencyContact asking = contact.orElseThrow();
        String reference = thread.open(new NewQuestion(
                "WEB",
                number,
                new Asker(asking.name(), asking.mailbox(), asking.telephone()),
                asking.language(),
                topic,
                subject.strip(),
                clock.now()));
        say(reference, asking.language(), text, attachments);
        return reference;
    }

    /** Writes a further word to the own question, which goes on if it had ended. */
    @Requires(Right.AGENCY_OWN)
    public void write(@Subject String reference, String text, List<Attachment> attachments) {
        TextRules.begin()
                .needed(text, "text", QuestionThread.MAX_TEXT)
                .wrongUnless(
                        messages.files(reference) + attachments.size() <= QuestionThread.MAX_FILES,
                        "question.too-many-files",
                        "file",
                        QuestionThread.MAX_FILES)
                .check();
        say(reference, own(reference).row().language(), text, attachments);
    }

    /** A file that is refused refuses the whole word: the writer is there to choose another. */
    private void say(String reference, String language, String text, List<Attachment> attachments) {
        List<LeftOut> left = thread.receive(
                reference, new QuestionThread.Word("WEB", language, "", text.strip(), null), attachments, List.of());
        if (!left.isEmpty()) {
            throw BusinessRejection.invalid(left.stream()
                    .map(part -> Problem.of("question.file", "file", part.name()))
                    .toList());
        }
    }

    /** Opens a file of the own question, if it was found clean. */
    @Requires(Right.AGENCY_OWN)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        own(reference);
        return messages.hasFile(reference, file, false) ? files.open(file) : Optional.empty();
    }

    /** Articles that the desk shows to agencies. */
    @Requires(Right.AGENCY_OWN)
    public List<ArticleVersion> articles() {
        return articles.newest("", true, false);
    }

    /** One of them. */
    @Requires(Right.AGENCY_OWN)
    public ArticleVersion article(long id) {
        return articles.versions(id).stream()
                .findFirst()
                .filter(article -> article.shown() && !article.retired())
                .orElseThrow(BusinessRejection::notFound);
    }

    private QuestionPage own(String reference) {
        String number = AgencyAccess.number();
        return reading.page(reference)
                .filter(page -> number.equals(page.row().agency()))
                .orElseThrow(BusinessRejection::notFound);
    }
}
