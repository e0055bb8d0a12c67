package org.medinbound.helpdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.WorkingDays;

class QuestionStateTest {
    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 11, 23)));
    /** A Wednesday, 10:00 in Tokyo. */
    private static final Instant RECEIVED = Instant.parse("2026-11-25T01:00:00Z");

    private static Question question(QuestionState state) {
        return new Question(
                "K7QF-29TD-MX4R-8WZP",
                "MAIL",
                null,
                "ja",
                state,
                RECEIVED,
                null,
                PausingClock.started(RECEIVED, 5),
                null,
                null,
                state == QuestionState.CLOSED ? "ANSWERED" : null);
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(QuestionState.values())
                .flatMap(state -> Stream.of(QuestionAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void aQuestionMovesByTheTableAndByNothingElse(QuestionState state, QuestionAction action) {
        Question question = question(state);
        if (state.after(action).isEmpty()) {
            assertThatThrownBy(() -> question.move(action, RECEIVED.plusSeconds(60)))
                    .hasMessageContaining("question.state." + state);
            assertThat(question.state()).isEqualTo(state);
        } else {
            assertThat(question.move(action, RECEIVED.plusSeconds(60))).isEqualTo(state);
            assertThat(question.state()).isEqualTo(state.after(action).orElseThrow());
            assertThat(question.clock().paused())
                    .isEqualTo(QuestionState.PAUSED.contains(question.state()) && state != question.state());
        }
    }

    @Test
    void theClockStandsStillWhileTheSenderIsAwaitedAndAWeekendCostsNobodyADay() {
        Question question = question(QuestionState.IN_WORK);
        assertThat(question.dueOn(CALENDAR)).isEqualTo(LocalDate.of(2026, 12, 2));
        question.move(QuestionAction.ASK_BACK, Instant.parse("2026-11-26T15:00:00Z"));
        assertThat(question.dueOn(CALENDAR)).isNull();
        question.move(QuestionAction.RECEIVE, Instant.parse("2026-11-29T15:00:00Z"));
        assertThat(question.dueOn(CALENDAR))
                .as("paused on Friday and the weekend")
                .isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void fromTheSenderToTheMinistryThePauseGoesOn() {
        Question question = question(QuestionState.IN_WORK);
        question.move(QuestionAction.ASK_BACK, Instant.parse("2026-11-26T15:00:00Z"));
        question.move(QuestionAction.HAND_OVER, Instant.parse("2026-11-30T15:00:00Z"));
        question.move(QuestionAction.DECIDE, Instant.parse("2026-12-01T15:00:00Z"));
        assertThat(question.dueOn(CALENDAR)).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void whatIsAskedAgainAfterTheAnswerGetsANewPromise() {
        Question question = question(QuestionState.IN_WORK);
        question.answer("staff:1", RECEIVED.plusSeconds(60));
        assertThat(question.dueOn(CALENDAR)).isNull();
        question.move(QuestionAction.RECEIVE, Instant.parse("2026-12-21T01:00:00Z"));
        assertThat(question.state()).isEqualTo(QuestionState.REOPENED);
        assertThat(question.dueOn(CALENDAR)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void whatWasLateBeforeItPausedStaysLate() {
        Question question = question(QuestionState.IN_WORK);
        question.move(QuestionAction.HAND_OVER, Instant.parse("2026-12-10T01:00:00Z"));
        assertThat(question.dueOn(CALENDAR)).isEqualTo(LocalDate.of(2026, 12, 2));
    }
}
