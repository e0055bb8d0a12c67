package org.medinbound.inquiry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.account.CaseTokens;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.model.CaseFacts;
import org.medinbound.inquiry.model.Inquiry;
import org.medinbound.inquiry.store.CaseRows;
import org.medinbound.inquiry.store.Cases;
import org.medinbound.inquiry.store.Drafts;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.References;

/** Sending an inquiry. A draft becomes one inquiry, however often it is sent. */
@Stateless
@UseCase
public class InquirySubmission {
    @Inject
    Drafts drafts;

    @Inject
    Cases cases;

    @Inject
    CaseRows rows;

    @Inject
    CaseVault vault;

    @Inject
    CaseMail mail;

    @Inject
    CaseTokens tokens;

    @Inject
    DeskClock clock;

    /**
     * Sends the draft of the token and answers with the reference. Sent before: the same answer, and nothing else happens.
     *
     * @throws BusinessRejection with every problem of every page
     */
    @Requires(Right.INQUIRY_SUBMIT)
    public String send(String token) {
        Drafts.Row draft = drafts.lock(References.hash(token), clock.now()).orElseThrow(BusinessRejection::notFound);
        if (!draft.submitted()) {
            InquiryForm form = new InquiryForm(TextMap.split(vault.open(draft.reference(), draft.sealed())));
            receive(draft.reference(), form);
            drafts.submitted(draft.reference(), clock.now());
        }
        return draft.reference();
    }

    /** Takes an inquiry in that was written elsewhere (JSON API), with a token that opens it there. */
    @Requires(Right.INQUIRY_SUBMIT)
    public Received sendWhole(InquiryForm form) {
        String reference = References.newReference();
        receive(reference, form);
        return new Received(reference, tokens.issue(reference));
    }

    /** An inquiry that was taken in; the token is told once. */
    public record Received(String reference, String accessToken) {
        @Override
        public String toString() {
            return "Received[" + reference + "]";
        }
    }

    private void receive(String reference, InquiryForm form) {
        List<Problem> problems = InquiryRules.problems(form, clock.today().getYear());
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        Inquiry inquiry = new Inquiry(
                reference,
                facts(form),
                sealed(reference, form, List.of("name", "email")),
                sealed(
                        reference,
                        form,
                        List.of("question", "condition", "treatment", "medicines", "allergies", "wishes")),
                clock.now(),
                clock.within(DeskClock.FIRST_CHECK));
        cases.add(inquiry);
        rows.addWishes(reference, form.list("hospitals"));
        rows.addConsents(
                reference, InquiryForm.CONSENTS, InquiryForm.CONSENT_VERSION, form.text("language"), clock.now());
        cases.record(CaseEvent.ofCase(reference, "PATIENT", "SEND", null, inquiry.state(), null));
        mail.toSender(inquiry, "inquiry-received", clock.within(DeskClock.FIRST_CHECK));
    }

    private static CaseFacts facts(InquiryForm form) {
        String specialty = form.text("specialty");
        Long companions = form.number("companions");
        return new CaseFacts(
                form.text("kind"),
                form.text("askedBy"),
                form.text("language"),
                form.text("residence"),
                Objects.requireNonNull(form.number("birthYear")).intValue(),
                form.text("sex"),
                specialty.isEmpty() ? null : specialty,
                form.text("wantedTime"),
                form.number("budgetJpy"),
                companions == null ? 0 : companions.intValue());
    }

    private byte[] sealed(String reference, InquiryForm form, List<String> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field, form.text(field)));
        return Objects.requireNonNull(vault.seal(reference, TextMap.join(texts)));
    }
}
