package org.medinbound.helpdesk.model;

import static org.medinbound.helpdesk.model.QuestionAction.ANSWER;
import static org.medinbound.helpdesk.model.QuestionAction.ASK_BACK;
import static org.medinbound.helpdesk.model.QuestionAction.CLOSE;
import static org.medinbound.helpdesk.model.QuestionAction.DECIDE;
import static org.medinbound.helpdesk.model.QuestionAction.HAND_OVER;
import static org.medinbound.helpdesk.model.QuestionAction.RECEIVE;
import static org.medinbound.helpdesk.model.QuestionAction.REOPEN;
import static org.medinbound.helpdesk.model.QuestionAction.TAKE;
import static org.medinbound.helpdesk.model.QuestionAction.TAKE_BACK;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a question stands. */
public enum QuestionState {
    /** Nobody has looked at it. */
    NEW,
    IN_WORK,
    /** The desk asked back. */
    AWAITING_SENDER,
    AWAITING_MINISTRY,
    /** Answered; stays open for a further word of the sender. */
    ANSWERED,
    CLOSED,
    /** The sender wrote again after the answer. */
    REOPENED;

    /** The desk's clock runs. */
    public static final Set<QuestionState> RUNNING = Set.of(NEW, IN_WORK, REOPENED);

    /** The desk's clock stands still. */
    public static final Set<QuestionState> PAUSED = Set.of(AWAITING_SENDER, AWAITING_MINISTRY);

    private static final Map<QuestionState, Map<QuestionAction, QuestionState>> TABLE = Map.of(
            NEW,
                    Map.of(
                            TAKE,
                            IN_WORK,
                            RECEIVE,
                            NEW,
                            ASK_BACK,
                            AWAITING_SENDER,
                            HAND_OVER,
                            AWAITING_MINISTRY,
                            ANSWER,
                            ANSWERED,
                            CLOSE,
                            CLOSED),
            IN_WORK,
                    Map.of(
                            TAKE,
                            IN_WORK,
                            RECEIVE,
                            IN_WORK,
                            ASK_BACK,
                            AWAITING_SENDER,
                            HAND_OVER,
                            AWAITING_MINISTRY,
                            ANSWER,
                            ANSWERED,
                            CLOSE,
                            CLOSED),
            AWAITING_SENDER,
                    Map.of(
                            TAKE,
                            AWAITING_SENDER,
                            RECEIVE,
                            IN_WORK,
                            ASK_BACK,
                            AWAITING_SENDER,
                            HAND_OVER,
                            AWAITING_MINISTRY,
                            ANSWER,
                            ANSWERED,
                            CLOSE,
                            CLOSED),
            AWAITING_MINISTRY,
                    Map.of(TAKE, AWAITING_MINISTRY, RECEIVE, AWAITING_MINISTRY, DECIDE, IN_WORK, TAKE_BACK, IN_WORK),
            ANSWERED, Map.of(TAKE, ANSWERED, RECEIVE, REOPENED, REOPEN, REOPENED, CLOSE, CLOSED),
            CLOSED, Map.of(RECEIVE, REOPENED, REOPEN, REOPENED),
            REOPENED,
                    Map.of(
                            TAKE,
                            IN_WORK,
                            RECEIVE,
                            REOPENED,
                            ASK_BACK,
                            AWAITING_SENDER,
                            HAND_OVER,
                            AWAITING_MINISTRY,
                            ANSWER,
                            ANSWERED,
                            CLOSE,
                            CLOSED));

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<QuestionState> after(QuestionAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
