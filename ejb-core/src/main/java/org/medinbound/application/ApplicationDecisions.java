package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Decisions;
import org.medinbound.shared.BusinessRejection;

/** The ministry's decision: recorded by its officer, or by the desk for what came on paper; and the conditions that follow. */
@Stateless
@UseCase
public class ApplicationDecisions {
    @Inject
    Applications applications;

    @Inject
    DecisionRecording recording;

    @Inject
    Decisions decisions;

    /**
     * What was decided.
     *
     * @param outcome {@code GRANTED}, {@code REFUSED} or {@code RETURNED}
     * @param decidedOn not after today
     * @param reason code, for a refusal or a return
     * @param note words of the ministry; may be empty
     * @param number given to a new agency; empty otherwise
     * @param conditions of a grant, each with a day after the decision
     */
    public record Entry(
            String outcome,
            @Nullable LocalDate decidedOn,
            String reason,
            String note,
            String number,
            List<Condition> conditions) {
        public Entry {
            conditions = List.copyOf(conditions);
        }
    }

    /** What is to be done, and by when. */
    public record Condition(String text, @Nullable LocalDate dueOn) {}

    /** The officer of the ministry decides. */
    @Requires(Right.APPLICATION_DECIDE)
    public void decide(@Subject String reference, @Nullable Long seen, Entry entry) {
        recording.record(applications.lock(reference, seen), entry, "MINISTRY");
    }

    /** The desk enters a decision that came on paper or by mail. */
    @Requires(Right.APPLICATION_WORK)
    public void enter(@Subject String reference, @Nullable Long seen, Entry entry) {
        recording.record(applications.lock(reference, seen), entry, "DESK");
    }

    /**
     * A condition is met.
     *
     * @param note by which paper or message; may be empty
     */
    @Requires(Right.APPLICATION_WORK)
    public void met(@Subject String reference, @Nullable Long seen, long condition, String note) {
        if (note.length() > ApplicationWork.MAX_TEXT) {
            throw BusinessRejection.invalid("application.too-long", "note", ApplicationWork.MAX_TEXT);
        }
        applications.lock(reference, seen);
        if (!decisions.meet(reference, condition, note.strip())) {
            throw BusinessRejection.conflict("application.condition-met");
        }
        applications.record(reference, Step.of("CONDITION", "MEET", null));
    }
}
