package org.medinbound.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.AnswerDay;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Requests;
import org.medinbound.hospital.HospitalCalendarChanged;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryCases;

/**
 * A hospital closes days or opens them again, in the same transaction: the days by which it is to answer move with its calendar, each with
 * a step on the case's record. What waits for the desk has no running clock; it gets its day when it goes on.
 */
@ApplicationScoped
public class MovedAnswerDays {
    @Inject
    Requests requests;

    @Inject
    InquiryCases cases;

    @Inject
    DeskClock clock;

    void onChange(@Observes HospitalCalendarChanged event) {
        LocalDate today = clock.today();
        for (AcceptanceRequest request : requests.awaitedFrom(event.slug())) {
            LocalDate day = AnswerDay.moved(event.before(), event.after(), today, request.dueOn());
            if (day.equals(request.dueOn())
                    || !cases.openForHospital(request.inquiryReference()).open()) {
                continue;
            }
            request.moveDue(day);
            cases.record(CaseEvent.ofPart(
                    request.inquiryReference(),
                    "HOSPITAL",
                    "REQUEST",
                    request.reference(),
                    "MOVE_DAY",
                    RequestState.SENT,
                    RequestState.SENT));
        }
    }
}
