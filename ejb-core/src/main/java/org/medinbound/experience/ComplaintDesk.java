package org.medinbound.experience;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.experience.model.ComplaintAction;
import org.medinbound.experience.model.ComplaintState;
import org.medinbound.experience.store.ComplaintRows;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryCases;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Staff look into complaints and answer the patient. Each step is refused when somebody else was quicker. */
@Stateless
@UseCase
public class ComplaintDesk {
    @Inject
    ComplaintRows rows;

    @Inject
    InquiryCases cases;

    @Inject
    DeskClock clock;

    /** A page of complaints, what is due first; hospitals' names in the language. */
    @Requires(Right.COMPLAINT_WORK)
    public PageOfRows<Complaint> page(ComplaintFilter filter, String language) {
        return new PageOfRows<>(
                rows.page(filter, language), rows.count(filter, language), filter.page(), filter.size());
    }

    /** How many are still to be answered. */
    @Requires(value = Right.COMPLAINT_WORK, recorded = false)
    public long open() {
        return rows.count(new ComplaintFilter(null, null, 1, 1), "en");
    }

    @Requires(Right.COMPLAINT_WORK)
    public Complaint find(@Subject String reference, String language) {
        return rows.find(reference, language).orElseThrow(BusinessRejection::notFound);
    }

    /** The officer looks after it from now on. */
    @Requires(Right.COMPLAINT_WORK)
    public void take(@Subject String reference, long version) {
        move(reference, version, ComplaintAction.TAKE, null);
    }

    /**
     * Answers the patient, who is told by mail.
     *
     * @param upheld was the patient right, in whole or in part
     * @param answer in the patient's language
     */
    @Requires(Right.COMPLAINT_WORK)
    public void answer(@Subject String reference, long version, boolean upheld, String answer) {
        Complaints.requireWords(answer, "answer");
        Complaint complaint =
                move(reference, version, upheld ? ComplaintAction.UPHOLD : ComplaintAction.REJECT, answer.strip());
        cases.tellSender(complaint.inquiryReference(), "complaint-answered");
    }

    private Complaint move(String reference, long version, ComplaintAction action, @Nullable String answer) {
        Complaint complaint = rows.find(reference, "en").orElseThrow(BusinessRejection::notFound);
        if (complaint.version() != version) {
            throw BusinessRejection.conflict("experience.changed");
        }
        ComplaintState to =
                complaint.state().after(action).orElseThrow(() -> BusinessRejection.conflict("experience.state"));
        if (!rows.move(complaint, action, to, answer, clock.now())) {
            throw BusinessRejection.conflict("experience.changed");
        }
        return complaint;
    }
}
