package org.medinbound.experience;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.experience.model.ComplaintAction;
import org.medinbound.experience.model.ComplaintState;
import org.medinbound.experience.store.ComplaintRows;
import org.medinbound.inquiry.CaseAccess;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** A patient complains about the hospital that treats or treated. No disadvantage follows: the hospital is not told who it was. */
@Stateless
@UseCase
public class Complaints {
    /** What a complaint can be about; texts under {@code experience.subject.<code>}. */
    public static final List<String> SUBJECTS =
            List.of("CARE", "EXPLANATION", "LANGUAGE", "PRICE", "WAITING", "PRIVACY", "OTHER");

    /** Working days for the answer. */
    public static final int ANSWER_DAYS = 20;

    static final int MOST_TEXT = 4000;
    private static final int MOST_OPEN = 5;

    @Inject
    ComplaintRows rows;

    @Inject
    CaseAccess access;

    @Inject
    DeskClock clock;

    /** The complaints of the own case, newest first. */
    @Requires(Right.INQUIRY_OWN)
    public List<Complaint> own(@Subject String inquiry, String language) {
        access.requireCase(inquiry);
        return rows.ofCase(inquiry, language);
    }

    /**
     * Complains; answers with the complaint's reference.
     *
     * @throws BusinessRejection INVALID naming the field; CONFLICT before a quotation was accepted, or with too many open ones
     */
    @Requires(Right.INQUIRY_OWN)
    public String complain(@Subject String inquiry, String subject, String text) {
        access.requireCase(inquiry);
        String slug = rows.treatedIn(inquiry).orElseThrow(() -> BusinessRejection.conflict("experience.not-treated"));
        if (!SUBJECTS.contains(subject)) {
            throw BusinessRejection.invalid("experience.subject", "subject");
        }
        requireWords(text, "text");
        if (rows.ofCase(inquiry, "en").stream().filter(Complaint::isOpen).count() >= MOST_OPEN) {
            throw BusinessRejection.conflict("experience.too-many", MOST_OPEN);
        }
        Complaint complaint = new Complaint(
                References.newReference(),
                inquiry,
                slug,
                slug,
                subject,
                text.strip(),
                ComplaintState.RECEIVED,
                clock.now(),
                clock.within(ANSWER_DAYS),
                null,
                "",
                null,
                0);
        rows.add(complaint);
        return complaint.reference();
    }

    /** Takes a complaint back. */
    @Requires(Right.INQUIRY_OWN)
    public void takeBack(@Subject String inquiry, String reference) {
        access.requireCase(inquiry);
        Complaint complaint = rows.find(reference, "en")
                .filter(c -> c.inquiryReference().equals(inquiry))
                .orElseThrow(BusinessRejection::notFound);
        ComplaintState to = complaint
                .state()
                .after(ComplaintAction.TAKE_BACK)
                .orElseThrow(() -> BusinessRejection.conflict("experience.state"));
        rows.move(complaint, ComplaintAction.TAKE_BACK, to, null, clock.now());
    }

    static void requireWords(String text, String field) {
        if (text.isBlank()) {
            throw BusinessRejection.invalid("inquiry.needed", field);
        }
        if (text.length() > MOST_TEXT) {
            throw BusinessRejection.invalid("inquiry.too-long", field, MOST_TEXT);
        }
    }
}
