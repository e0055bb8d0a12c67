package org.medinbound.helpdesk.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.WorkingDays;

/**
 * One question, from its receipt to its end. The promise to answer runs while the desk has the turn and stands still while the
 * sender or the ministry is awaited; a question that is asked again after the answer gets a new promise.
 */
public final class Question {
    /** Why the desk ends a question; texts {@code helpdesk.close.<code>}. */
    public static final Set<String> CLOSE_REASONS = Set.of("ANSWERED", "NO_ANSWER", "DUPLICATE", "NOT_OURS", "SPAM");

    private final String reference;
    private final String channel;
    private final @Nullable String agency;
    private final String language;
    private QuestionState state;
    private Instant stateAt;
    private @Nullable String owner;
    private PausingClock clock;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String closeReason;

    public Question(
            String reference,
            String channel,
            @Nullable String agency,
            String language,
            QuestionState state,
            Instant stateAt,
            @Nullable String owner,
            PausingClock clock,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String closeReason) {
        this.reference = reference;
        this.channel = channel;
        this.agency = agency;
        this.language = language;
        this.state = state;
        this.stateAt = stateAt;
        this.owner = owner;
        this.clock = clock;
        this.answeredAt = answeredAt;
        this.answeredBy = answeredBy;
        this.closeReason = closeReason;
    }

    /** The officer looks after it; answers with the state before. */
    public QuestionState take(String officer, Instant now) {
        QuestionState before = move(QuestionAction.TAKE, now);
        this.owner = officer;
        return before;
    }

    /** Gives it to an officer or to nobody; the state stays, except that a new one given to somebody is in work. */
    public void giveTo(@Nullable String officer, Instant now) {
        if (officer == null) {
            this.owner = null;
        } else {
            take(officer, now);
        }
    }

    public QuestionState answer(String officer, Instant now) {
        QuestionState before = move(QuestionAction.ANSWER, now);
        this.answeredAt = now;
        this.answeredBy = officer;
        this.owner = owner == null ? officer : owner;
        return before;
    }

    public QuestionState close(String reason, Instant now) {
        if (!CLOSE_REASONS.contains(reason)) {
            throw BusinessRejection.invalid("question.close-reason", "reason");
        }
        QuestionState before = move(QuestionAction.CLOSE, now);
        this.closeReason = reason;
        return before;
    }

    /**
     * Moves it; answers with the state before.
     *
     * @throws BusinessRejection conflict {@code question.state.<state>} when the action is not allowed there
     */
    public QuestionState move(QuestionAction action, Instant now) {
        QuestionState before = state;
        QuestionState next =
                state.after(action).orElseThrow(() -> BusinessRejection.conflict("question.state." + before));
        if (next != before) {
            this.state = next;
            this.stateAt = now;
            this.closeReason = null;
            wind(before, now);
        }
        return before;
    }

    private void wind(QuestionState before, Instant now) {
        if (state == QuestionState.REOPENED) {
            clock = PausingClock.started(now, clock.workingDays());
        } else {
            clock = QuestionState.PAUSED.contains(before) ? clock.resume(now) : clock;
            clock = QuestionState.PAUSED.contains(state) ? clock.pause(now) : clock;
        }
    }

    /** Day by which it is answered; null while the clock stands still, unless it had passed before, and after the answer. */
    public @Nullable LocalDate dueOn(WorkingDays calendar) {
        boolean asked = QuestionState.RUNNING.contains(state) || QuestionState.PAUSED.contains(state);
        return asked ? clock.lastDay(calendar).orElse(null) : null;
    }

    public String reference() {
        return reference;
    }

    public String channel() {
        return channel;
    }

    public @Nullable String agency() {
        return agency;
    }

    public String language() {
        return language;
    }

    public QuestionState state() {
        return state;
    }

    public Instant stateAt() {
        return stateAt;
    }

    public @Nullable String owner() {
        return owner;
    }

    public PausingClock clock() {
        return clock;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable String closeReason() {
        return closeReason;
    }
}
