package org.medinbound.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.medinbound.acceptance.TreatmentBilled;
import org.medinbound.inquiry.InquiryCases;

/** Asks the patient for the scores when the final bill was recorded, in the same transaction. */
@ApplicationScoped
public class SurveyInvitation {
    @Inject
    InquiryCases cases;

    void onBill(@Observes TreatmentBilled billed) {
        cases.tellSender(billed.inquiryReference(), "survey-invited");
    }
}
