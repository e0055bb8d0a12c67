package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.store.DeadlineRows;
import org.medinbound.shared.BusinessRejection;

/** The dated rules by which questions fall due. */
@Stateless
@UseCase
public class DeadlineRules {
    /** Most working days a rule may grant. */
    public static final int MOST_DAYS = 60;

    @Inject
    DeadlineRows rows;

    @Inject
    QuestionClock clock;

    /** All rules, newest first. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public List<Deadline> all() {
        return rows.all();
    }

    /**
     * Adds a rule for questions that come in from that day on; what has come in keeps its own.
     *
     * @throws BusinessRejection {@code question.rule-past}, {@code question.rule-days}, {@code question.rule-twice}
     */
    @Requires(Right.QUESTION_WORK)
    public void add(LocalDate validFrom, int answerDays) {
        if (!validFrom.isAfter(clock.today())) {
            throw BusinessRejection.invalid("question.rule-past", "validFrom");
        }
        if (answerDays < 1 || answerDays > MOST_DAYS) {
            throw BusinessRejection.invalid("question.rule-days", "answerDays", MOST_DAYS);
        }
        if (!rows.add(new Deadline(validFrom, answerDays, Actors.current().id(), clock.now()))) {
            throw BusinessRejection.invalid("question.rule-twice", "validFrom");
        }
    }
}
