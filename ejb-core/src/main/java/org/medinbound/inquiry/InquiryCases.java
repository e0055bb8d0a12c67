package org.medinbound.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.medinbound.inquiry.model.Inquiry;
import org.medinbound.inquiry.model.InquiryState;
import org.medinbound.inquiry.store.Cases;
import org.medinbound.shared.BusinessRejection;

/** What other capabilities do to a case, within their own use case and transaction. */
@ApplicationScoped
public class InquiryCases {
    @Inject
    Cases cases;

    @Inject
    CaseAccess access;

    @Inject
    CaseMail mail;

    @Inject
    DeskClock clock;

    /** A case under work. */
    public record OpenCase(String reference, String kind, String language, boolean checked, boolean open) {}

    /** The case, locked until the end of the transaction; refused when somebody changed it since {@code seen}. */
    public OpenCase open(String reference, @Nullable Long seen) {
        access.requireCase(reference);
        return facts(cases.lock(reference, seen));
    }

    /** The case of an acceptance request whose reader was checked by {@link CaseAccess#requireRequest}. */
    public OpenCase openForHospital(String reference) {
        return facts(cases.lock(reference, null));
    }

    private static OpenCase facts(Inquiry inquiry) {
        return new OpenCase(
                inquiry.reference(),
                inquiry.kind(),
                inquiry.language(),
                inquiry.state() == InquiryState.CHECKED,
                inquiry.state().isOpen());
    }

    /** Adds a step to the record of the case. */
    public void record(CaseEvent event) {
        cases.record(event);
    }

    /** It is the desk's turn now, for so many working days. */
    public void deskActsWithin(String reference, int workingDays) {
        locked(reference).deskActsBy(clock.within(workingDays));
    }

    /** The sender accepted the quotation of that request. */
    public void accept(String reference, String request) {
        Inquiry inquiry = locked(reference);
        InquiryState before = inquiry.state();
        inquiry.accept(request, clock.now(), clock.within(DeskClock.ARRANGEMENT));
        cases.record(CaseEvent.ofCase(reference, "PATIENT", "ACCEPT", before, inquiry.state(), null));
    }

    /** Mails the sender; see {@link CaseMail#toSender}. */
    public void tellSender(String reference, String template, Object... arguments) {
        mail.toSender(locked(reference), template, arguments);
    }

    private Inquiry locked(String reference) {
        return cases.lock(reference).orElseThrow(BusinessRejection::notFound);
    }
}
