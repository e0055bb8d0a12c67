package org.medinbound.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestAction;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Requests;
import org.medinbound.inquiry.CaseEnded;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.InquiryCases;

/** A case that ends takes its open requests with it, in the same transaction; the hospitals are told. */
@ApplicationScoped
public class EndedCases {
    @Inject
    Requests requests;

    @Inject
    InquiryCases cases;

    @Inject
    RequestMail mail;

    void onEnd(@Observes CaseEnded ended) {
        for (AcceptanceRequest request : requests.ofCase(ended.reference())) {
            if (RequestState.LIVE.contains(request.state())) {
                RequestState before = request.state();
                request.withdraw();
                cases.record(CaseEvent.ofPart(
                        ended.reference(),
                        "SYSTEM",
                        "REQUEST",
                        request.reference(),
                        RequestAction.WITHDRAW,
                        before,
                        request.state()));
                mail.toHospital(request, "request-withdrawn");
            }
        }
    }
}
