package org.medinbound.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestAction;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Requests;
import org.medinbound.acceptance.store.StoppedRows;
import org.medinbound.hospital.HospitalTakenOff;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryCases;

/**
 * A hospital that is taken off the platform, in the same transaction: what it was asked is taken back, its quotations can no longer
 * be accepted, and each case it touches, those with a patient who chose it above all, is put before the desk for an owner and a plan.
 */
@ApplicationScoped
public class StoppedHospitals {
    /** Working days until there is a plan. */
    static final int PLAN = 1;

    @Inject
    Requests requests;

    @Inject
    StoppedRows stopped;

    @Inject
    InquiryCases cases;

    @Inject
    RequestMail mail;

    @Inject
    DeskClock clock;

    void onTakenOff(@Observes HospitalTakenOff event) {
        for (AcceptanceRequest request : requests.underWayAt(event.slug())) {
            String reference = request.inquiryReference();
            if (!cases.openForHospital(reference).open()) {
                continue;
            }
            RequestState before = request.state();
            stopped.add(request, event.cause().name(), clock.now(), clock.within(PLAN));
            if (RequestState.LIVE.contains(before)) {
                request.withdraw();
                cases.record(CaseEvent.ofPart(
                                reference,
                                "SYSTEM",
                                "REQUEST",
                                request.reference(),
                                RequestAction.WITHDRAW,
                                before,
                                request.state())
                        .because("HOSPITAL_" + event.cause()));
                mail.toHospital(request, "request-withdrawn");
                cases.deskActsWithin(reference, DeskClock.REACTION);
            }
            if (before == RequestState.ACCEPTED) {
                cases.tellSender(reference, "quotation-void");
            }
        }
    }
}
