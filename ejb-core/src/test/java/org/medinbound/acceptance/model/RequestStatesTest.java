package org.medinbound.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state with every action: what is not listed here is refused. */
class RequestStatesTest {
    private static final Map<RequestState, List<String>> ALLOWED = Map.of(
            RequestState.SENT,
            List.of(
                    "ACCEPT ACCEPTED",
                    "DECLINE DECLINED",
                    "ASK_BACK NEEDS_MORE",
                    "FORWARD ONWARD",
                    "REMIND SENT",
                    "WITHDRAW WITHDRAWN",
                    "PASS_OVER NOT_SELECTED"),
            RequestState.NEEDS_MORE,
            List.of(
                    "ACCEPT ACCEPTED",
                    "DECLINE DECLINED",
                    "FORWARD ONWARD",
                    "RESUME SENT",
                    "WITHDRAW WITHDRAWN",
                    "PASS_OVER NOT_SELECTED"),
            RequestState.ACCEPTED,
            List.of("WITHDRAW WITHDRAWN", "SELECT SELECTED", "PASS_OVER NOT_SELECTED"));

    @ParameterizedTest
    @EnumSource
    void aRequestTakesOnlyTheActionsOfItsTable(RequestState state) {
        List<String> taken = Arrays.stream(RequestAction.values())
                .filter(action -> state.after(action).isPresent())
                .map(action -> action + " " + state.after(action).orElseThrow())
                .collect(Collectors.toList());
        assertThat(taken).containsExactlyInAnyOrderElementsOf(ALLOWED.getOrDefault(state, List.of()));
        assertThat(RequestState.TERMINAL.contains(state)).isEqualTo(taken.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLiveIsNotOver(RequestState state) {
        assertThat(RequestState.LIVE.contains(state)).isNotEqualTo(RequestState.TERMINAL.contains(state));
    }
}
