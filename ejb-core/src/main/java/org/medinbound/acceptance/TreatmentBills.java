package org.medinbound.acceptance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Bills;
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
import org.medinbound.shared.Problem;

/**
 * Estimate against bill: what was billed in the end is kept beside the accepted quotation. Outside the quoted range a reason is
 * asked for. A later record replaces the earlier one; both steps stay on the record of the case.
 */
@Stateless
@UseCase
public class TreatmentBills {
    private static final long MOST_JPY = 10_000_000_000L;
    private static final int MOST_TEXT = 2000;

    @Inject
    Requests requests;

    @Inject
    Quotations quotations;

    @Inject
    Bills bills;

    @Inject
    InquiryCases cases;

    @Inject
    CaseAccess access;

    @Inject
    DeskClock clock;

    @Inject
    Event<TreatmentBilled> billed;

    /** The bill of a request, for its hospital. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public Optional<Bill> open(@Subject String request) {
        access.requireRequest(request);
        return bills.of(inquiryOf(request), request);
    }

    /** The hospital records its bill. */
    @Requires(Right.ACCEPTANCE_ANSWER)
    public void record(@Subject String request, @Nullable Long yen, @Nullable LocalDate on, String reason) {
        access.requireRequest(request);
        String inquiry = inquiryOf(request);
        cases.openForHospital(inquiry);
        keep("HOSPITAL", requests.get(request), yen, on, reason);
    }

    /** The bill of the case's accepted request, for the desk. */
    @Requires(Right.INQUIRY_READ)
    public Optional<Bill> openForDesk(@Subject String reference) {
        return selected(reference).flatMap(request -> bills.of(reference, request.reference()));
    }

    /** The desk records the bill that patient or hospital showed. */
    @Requires(Right.INQUIRY_WORK)
    public void recordForDesk(
            @Subject String reference, @Nullable Long seen, @Nullable Long yen, @Nullable LocalDate on, String reason) {
        cases.open(reference, seen);
        keep(
                "DESK",
                selected(reference).orElseThrow(() -> BusinessRejection.conflict("bill.not-accepted")),
                yen,
                on,
                reason);
    }

    private void keep(
            String side, AcceptanceRequest request, @Nullable Long yen, @Nullable LocalDate on, String reason) {
        if (request.state() != RequestState.SELECTED) {
            throw BusinessRejection.conflict("bill.not-accepted");
        }
        Quotation quotation = quotations.of(request.reference()).orElseThrow(BusinessRejection::notFound);
        Bill bill = sound(quotation, yen, on, reason.strip());
        boolean first = bills.keep(request.inquiryReference(), request.reference(), bill, clock.now());
        cases.record(CaseEvent.ofPart(
                request.inquiryReference(),
                side,
                "REQUEST",
                request.reference(),
                "BILL",
                request.state(),
                request.state()));
        if (first) {
            billed.fire(new TreatmentBilled(request.inquiryReference(), request.hospitalSlug()));
        }
    }

    private Bill sound(Quotation quotation, @Nullable Long yen, @Nullable LocalDate on, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (yen == null || yen < 0 || yen > MOST_JPY) {
            problems.add(Problem.of("quotation.amount", "billed"));
        }
        if (on == null || on.isAfter(clock.today()) || on.isBefore(clock.today().minusYears(2))) {
            problems.add(Problem.of("bill.day", "billedOn"));
        }
        if (reason.length() > MOST_TEXT) {
            problems.add(Problem.of("inquiry.too-long", "reason", MOST_TEXT));
        }
        if (yen == null || on == null || !problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        Bill bill = new Bill(yen, on, reason, quotation.lowJpy(), quotation.highJpy());
        if (!bill.isAsQuoted() && reason.isEmpty()) {
            throw BusinessRejection.invalid("bill.reason", "reason", quotation.lowJpy(), quotation.highJpy());
        }
        return bill;
    }

    private Optional<AcceptanceRequest> selected(String inquiry) {
        return requests.ofCase(inquiry).stream()
                .filter(r -> r.state() == RequestState.SELECTED)
                .findFirst();
    }

    private String inquiryOf(String request) {
        return requests.inquiryOf(request).orElseThrow(BusinessRejection::notFound);
    }
}
