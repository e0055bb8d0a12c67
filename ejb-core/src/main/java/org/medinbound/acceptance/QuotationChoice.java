package org.medinbound.acceptance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestAction;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Quotations;
import org.medinbound.acceptance.store.Requests;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.inquiry.CaseAccess;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryCases;
import org.medinbound.shared.BusinessRejection;

/** The patient compares the quotations and accepts one. */
@Stateless
@UseCase
public class QuotationChoice {
    @Inject
    Requests requests;

    @Inject
    Quotations quotations;

    @Inject
    InquiryCases cases;

    @Inject
    CaseAccess access;

    @Inject
    RequestMail mail;

    @Inject
    DeskClock clock;

    /** The quotations of the own inquiry, names of hospitals in the language. */
    @Requires(Right.INQUIRY_OWN)
    public List<Offer> offers(@Subject String reference, String language) {
        access.requireCase(reference);
        return quotations.ofCase(reference, language);
    }

    /** The quotations of a case, for the desk. */
    @Requires(Right.INQUIRY_READ)
    public List<Offer> offersForDesk(@Subject String reference, String language) {
        return quotations.ofCase(reference, language);
    }

    /** Accepts one quotation; the other hospitals are told. Accepting the same one again changes nothing. */
    @Requires(Right.INQUIRY_OWN)
    public void accept(@Subject String reference, String chosen) {
        cases.open(reference, null);
        AcceptanceRequest request = requests.get(chosen);
        if (!request.inquiryReference().equals(reference)) {
            throw BusinessRejection.notFound();
        }
        if (request.state() == RequestState.SELECTED) {
            return;
        }
        Quotation quotation =
                quotations.of(chosen).orElseThrow(() -> BusinessRejection.conflict("request.state." + request.state()));
        if (quotation.validUntil().isBefore(clock.today())) {
            throw BusinessRejection.conflict("quotation.expired");
        }
        for (AcceptanceRequest each : requests.ofCase(reference)) {
            if (each.reference().equals(chosen)) {
                select(each);
            } else if (RequestState.LIVE.contains(each.state())) {
                passOver(each);
            }
        }
        cases.accept(reference, chosen);
        cases.tellSender(reference, "choice-confirmed");
    }

    private void select(AcceptanceRequest request) {
        RequestState before = request.state();
        request.select();
        cases.record(CaseEvent.ofPart(
                request.inquiryReference(),
                "PATIENT",
                "REQUEST",
                request.reference(),
                RequestAction.SELECT,
                before,
                request.state()));
        mail.toHospital(request, "request-selected");
    }

    private void passOver(AcceptanceRequest request) {
        RequestState before = request.state();
        request.passOver();
        cases.record(CaseEvent.ofPart(
                request.inquiryReference(),
                "SYSTEM",
                "REQUEST",
                request.reference(),
                RequestAction.PASS_OVER,
                before,
                request.state()));
        mail.toHospital(request, "request-not-selected");
    }
}
