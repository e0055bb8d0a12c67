package org.medinbound.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medinbound.followup.model.FollowUpAction;
import org.medinbound.followup.model.FollowUpState;

/** Every state with every action: what is not written down here is refused. */
class FollowUpStateTest {
    private static final Map<FollowUpState, Set<String>> ALLOWED = Map.of(
            FollowUpState.OPEN,
            Set.of(
                    "CONTACT>CONTACTED",
                    "NOTE>OPEN",
                    "EXPLAIN>EXPLAINED",
                    "ACCEPT>ACCEPTED",
                    "TELL>TOLD",
                    "CLOSE>CLOSED"),
            FollowUpState.CONTACTED,
            Set.of(
                    "CONTACT>CONTACTED",
                    "NOTE>CONTACTED",
                    "EXPLAIN>EXPLAINED",
                    "ACCEPT>ACCEPTED",
                    "TELL>TOLD",
                    "CLOSE>CLOSED"),
            FollowUpState.EXPLAINED,
            Set.of(
                    "CONTACT>CONTACTED",
                    "NOTE>EXPLAINED",
                    "EXPLAIN>EXPLAINED",
                    "ACCEPT>ACCEPTED",
                    "TELL>TOLD",
                    "CLOSE>CLOSED"),
            FollowUpState.ACCEPTED,
            Set.of("NOTE>ACCEPTED", "TELL>TOLD", "CLOSE>CLOSED", "REOPEN>OPEN"),
            FollowUpState.TOLD,
            Set.of("NOTE>TOLD", "CONTACT>TOLD", "EXPLAIN>TOLD", "CLOSE>CLOSED"),
            FollowUpState.CLOSED,
            Set.of("NOTE>CLOSED", "REOPEN>OPEN"));

    static Stream<Arguments> pairs() {
        return Stream.of(FollowUpState.values())
                .flatMap(state -> Stream.of(FollowUpAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theTableAllowsWhatIsWrittenDownAndNothingElse(FollowUpState state, FollowUpAction action) {
        String found = state.after(action).map(after -> action + ">" + after).orElse("");
        String expected = ALLOWED.get(state).stream()
                .filter(pair -> pair.startsWith(action + ">"))
                .findFirst()
                .orElse("");
        assertThat(found).isEqualTo(expected);
    }
}
