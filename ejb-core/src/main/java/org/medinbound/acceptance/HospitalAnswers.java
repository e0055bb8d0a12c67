package org.medinbound.acceptance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestAction;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Quotations;
import org.medinbound.acceptance.store.RequestReading;
import org.medinbound.acceptance.store.Requests;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.FileContent;
import org.medinbound.inquiry.CaseAccess;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryCases;
import org.medinbound.shared.BusinessRejection;

/** A hospital reads its request and answers it. */
@Stateless
@UseCase
public class HospitalAnswers {
    private static final int MAX_TEXT = 4000;

    @Inject
    Requests requests;

    @Inject
    RequestReading reading;

    @Inject
    Quotations quotations;

    @Inject
    InquiryCases cases;

    @Inject
    CaseAccess access;

    @Inject
    CaseVault vault;

    @Inject
    CaseFiles files;

    @Inject
    DeskClock clock;

    /** The request, without the patient's name until the patient accepted this hospital's quotation. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public RequestPage open(@Subject String request, String language) {
        access.requireRequest(request);
        return reading.page(request, language, clock.today()).orElseThrow(BusinessRejection::notFound);
    }

    /** Reasons to decline, in the language. */
    @Requires(value = Right.ACCEPTANCE_ANSWER, recorded = false)
    public List<Reason> reasons(String language) {
        return quotations.reasons(language, null);
    }

    /** Opens a file of the case, while the request is under way or won. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public Optional<FileContent> file(@Subject String request, UUID file) {
        access.requireRequest(request);
        RequestState state = requests.get(request).state();
        boolean may = RequestState.LIVE.contains(state) || state == RequestState.SELECTED;
        return may && reading.fileIds(request).contains(file) ? files.open(file) : Optional.empty();
    }

    /** Accepts the patient, with a quotation. The patient is told. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public void accept(@Subject String request, Quotation quotation) {
        access.requireRequest(request);
        quotation.requireSound(clock.today());
        AcceptanceRequest answered = answer(request, RequestAction.ACCEPT, null, "");
        quotations.add(request, answered.inquiryReference(), quotation, clock.now());
        cases.tellSender(answered.inquiryReference(), "answer-arrived");
    }

    /** Declines with a coded reason; words of its own may be added. The patient is told. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public void decline(@Subject String request, String reason, String words) {
        access.requireRequest(request);
        boolean known =
                quotations.reasons("en", null).stream().anyMatch(r -> r.code().equals(reason));
        if (!known) {
            throw BusinessRejection.invalid("request.reason", "reason");
        }
        AcceptanceRequest answered = answer(request, RequestAction.DECLINE, reason, words);
        cases.tellSender(answered.inquiryReference(), "answer-arrived");
    }

    /** Asks back; the desk takes it to the patient, and the hospital's clock stands still. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public void askBack(@Subject String request, String question) {
        access.requireRequest(request);
        requireWords(question, "question");
        answer(request, RequestAction.ASK_BACK, null, question);
    }

    /** Names another department or hospital that would be right. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public void onward(@Subject String request, String whereTo) {
        access.requireRequest(request);
        requireWords(whereTo, "whereTo");
        answer(request, RequestAction.FORWARD, null, whereTo);
    }

    private AcceptanceRequest answer(String reference, RequestAction action, @Nullable String reason, String words) {
        if (words.length() > MAX_TEXT) {
            throw BusinessRejection.invalid("inquiry.too-long", "words", MAX_TEXT);
        }
        String inquiry = requests.inquiryOf(reference).orElseThrow(BusinessRejection::notFound);
        cases.openForHospital(inquiry);
        AcceptanceRequest request = requests.get(reference);
        RequestState before = request.state();
        request.answer(action, reason, words.isBlank() ? null : vault.seal(inquiry, words.strip()), clock.now());
        cases.record(CaseEvent.ofPart(inquiry, "HOSPITAL", "REQUEST", reference, action, before, request.state())
                .because(reason));
        cases.deskActsWithin(inquiry, DeskClock.REACTION);
        return request;
    }

    private static void requireWords(String words, String field) {
        if (words.isBlank()) {
            throw BusinessRejection.invalid("inquiry.needed", field);
        }
    }
}
