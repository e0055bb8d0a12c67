package org.medinbound.circular.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medinbound.shared.WorkingDays;

/** Walks every state and action, and the days of reminding. */
class CircularStateTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, EDIT SUBMIT DISCARD",
        "SUBMITTED, TAKE_BACK SEND_BACK RELEASE DISCARD",
        "RELEASED, REMIND EXTEND OPEN ANSWER CORRECT CLOSE",
        "CLOSED, OPEN",
        "DISCARDED, ''"
    })
    void eachStateAllowsTheseActionsAndNoOthers(CircularState state, String actions) {
        Set<CircularAction> allowed = EnumSet.noneOf(CircularAction.class);
        for (CircularAction action : CircularAction.values()) {
            state.after(action).ifPresent(next -> allowed.add(action));
        }
        Set<CircularAction> written = EnumSet.noneOf(CircularAction.class);
        for (String action : actions.split(" ")) {
            if (!action.isEmpty()) {
                written.add(CircularAction.valueOf(action));
            }
        }
        assertThat(allowed).isEqualTo(written);
    }

    @Test
    void nothingIsSentWithoutHavingBeenSubmitted() {
        Map<CircularState, CircularState> before = new EnumMap<>(CircularState.class);
        for (CircularState state : CircularState.values()) {
            state.after(CircularAction.RELEASE).ifPresent(next -> before.put(state, next));
        }
        assertThat(before).containsExactly(Map.entry(CircularState.SUBMITTED, CircularState.RELEASED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, none",
        "2026-12-01, BEFORE",
        "2026-12-03, BEFORE",
        "2026-12-04, DUE",
        "2026-12-05, none",
        "2026-12-06, none",
        "2026-12-07, AFTER",
        "2027-01-03, AFTER",
        "2027-01-04, none"
    })
    void remindersOfFridayTheFourth(LocalDate today, String stage) {
        assertThat(ReminderStage.on(today, LocalDate.of(2026, 12, 4), new WorkingDays(Set.of()))
                        .map(Enum::name)
                        .orElse("none"))
                .isEqualTo(stage);
    }
}
