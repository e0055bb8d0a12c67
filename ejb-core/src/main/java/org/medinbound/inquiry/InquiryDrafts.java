package org.medinbound.inquiry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.account.PortalLinks;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.store.Drafts;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.References;

/** Writing an inquiry, page by page; each page is saved. The secret token is the writer's key to the draft. */
@Stateless
@UseCase
public class InquiryDrafts {
    /** How long a draft waits for its writer. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** Most files of one inquiry. */
    public static final int MAX_FILES = 20;

    @Inject
    Drafts drafts;

    @Inject
    CaseVault vault;

    @Inject
    CaseFiles files;

    @Inject
    CaseAccess access;

    @Inject
    PortalLinks links;

    @Inject
    Outbox outbox;

    @Inject
    DeskClock clock;

    /** Begins a draft in the writer's language. */
    @Requires(Right.INQUIRY_SUBMIT)
    public DraftKey start(String language) {
        DraftKey key = new DraftKey(References.newReference(), References.newToken());
        drafts.add(
                key.reference(),
                References.hash(key.token()),
                language,
                clock.now(),
                clock.now().plus(LIFE));
        return key;
    }

    /** The draft of the token, unless it expired. */
    @Requires(Right.INQUIRY_SUBMIT)
    public Optional<InquiryDraft> open(String token) {
        return drafts.lock(References.hash(token), clock.now()).map(this::draft);
    }

    /**
     * Saves what was typed on one page, valid or not, and answers with its problems: with none the draft stands at the next page.
     */
    @Requires(Right.INQUIRY_SUBMIT)
    public List<Problem> save(String token, String step, Map<String, String> typed) {
        Drafts.Row row = unsent(token);
        InquiryForm form = form(row).with(step, typed);
        List<Problem> problems = InquiryRules.problems(form, step, clock.today().getYear());
        String language = form.text("language").isEmpty() ? row.language() : form.text("language");
        drafts.save(
                row.reference(),
                vault.seal(row.reference(), TextMap.join(form.values())),
                problems.isEmpty() ? InquiryForm.after(step) : step,
                language,
                clock.now());
        return problems;
    }

    /** The page to go on with. */
    @Requires(Right.INQUIRY_SUBMIT)
    public void standAt(String token, String step) {
        Drafts.Row row = unsent(token);
        drafts.save(row.reference(), row.sealed(), step, row.language(), clock.now());
    }

    /** Attaches a file; see {@link CaseFiles#store} for what is refused. */
    @Requires(Right.INQUIRY_SUBMIT)
    public void attach(String token, String name, InputStream content) {
        Drafts.Row row = unsent(token);
        if (drafts.files(row.reference()).size() >= MAX_FILES) {
            throw BusinessRejection.invalid("inquiry.too-many-files", "file", MAX_FILES);
        }
        UUID id = files.store(row.reference(), name, content).id();
        drafts.addFile(row.reference(), id, clock.now());
    }

    /** Takes a file out of the draft. */
    @Requires(Right.INQUIRY_SUBMIT)
    public void detach(String token, UUID file) {
        drafts.removeFile(unsent(token).reference(), file);
    }

    /** Mails a link with which the writer comes back, from any device. Needs the mailbox to be filled in. */
    @Requires(Right.INQUIRY_SUBMIT)
    public void mailLink(String token) {
        Drafts.Row row = unsent(token);
        InquiryForm form = form(row);
        List<Problem> problems = InquiryRules.problems(
                        form, "about", clock.today().getYear())
                .stream()
                .filter(p -> "email".equals(p.field()))
                .toList();
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        String mailbox = form.text("email");
        String link = links.issue(Role.PATIENT, row.reference(), mailbox, row.language());
        outbox.put(new Mail(
                "inquiry-draft",
                row.language(),
                mailbox,
                CaseMail.written(row.reference(), row.language(), clock.today().plusDays(LIFE.toDays())),
                link,
                row.reference()));
    }

    /** The writer came back by link and code: a new token for this browser, if the draft was not sent yet. */
    @Requires(Right.INQUIRY_OWN)
    public Optional<String> resume(@Subject String reference) {
        access.requireCase(reference);
        String token = References.newToken();
        return drafts.rekey(reference, References.hash(token), clock.now()) ? Optional.of(token) : Optional.empty();
    }

    private Drafts.Row unsent(String token) {
        Drafts.Row row = drafts.lock(References.hash(token), clock.now()).orElseThrow(BusinessRejection::notFound);
        if (row.submitted()) {
            throw BusinessRejection.conflict("inquiry.already-sent", row.reference());
        }
        return row;
    }

    private InquiryDraft draft(Drafts.Row row) {
        return new InquiryDraft(
                row.reference(),
                row.language(),
                form(row),
                row.step(),
                files.find(drafts.files(row.reference())),
                row.submitted());
    }

    private InquiryForm form(Drafts.Row row) {
        return new InquiryForm(TextMap.split(vault.open(row.reference(), row.sealed())));
    }
}
