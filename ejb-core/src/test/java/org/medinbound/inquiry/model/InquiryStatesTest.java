package org.medinbound.inquiry.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state with every action: what is not listed here is refused. */
class InquiryStatesTest {
    private static final Map<String, InquiryState> ALLOWED = Map.of(
            "RECEIVED PASS_CHECK", InquiryState.CHECKED,
            "RECEIVED WITHDRAW", InquiryState.WITHDRAWN,
            "RECEIVED CLOSE", InquiryState.CLOSED,
            "CHECKED ACCEPT", InquiryState.ACCEPTED,
            "CHECKED WITHDRAW", InquiryState.WITHDRAWN,
            "CHECKED CLOSE", InquiryState.CLOSED,
            "ACCEPTED WITHDRAW", InquiryState.WITHDRAWN,
            "ACCEPTED CLOSE", InquiryState.CLOSED);

    private static final Map<String, DeficiencyState> ALLOWED_OF_DEFICIENCY = Map.of(
            "ASKED ANSWER", DeficiencyState.ANSWERED,
            "ASKED SETTLE", DeficiencyState.SETTLED,
            "ASKED WAIVE", DeficiencyState.WAIVED,
            "ANSWERED ANSWER", DeficiencyState.ANSWERED,
            "ANSWERED SETTLE", DeficiencyState.SETTLED,
            "ANSWERED ASK_AGAIN", DeficiencyState.ASKED,
            "ANSWERED WAIVE", DeficiencyState.WAIVED);

    @ParameterizedTest
    @EnumSource
    void anInquiryTakesOnlyTheActionsOfItsTable(InquiryState state) {
        for (InquiryAction action : InquiryAction.values()) {
            assertThat(state.after(action))
                    .as("%s %s", state, action)
                    .isEqualTo(Optional.ofNullable(ALLOWED.get(state + " " + action)));
        }
        assertThat(state.isOpen()).isEqualTo(!InquiryState.TERMINAL.contains(state));
    }

    @ParameterizedTest
    @EnumSource
    void aDeficiencyTakesOnlyTheActionsOfItsTable(DeficiencyState state) {
        for (DeficiencyAction action : DeficiencyAction.values()) {
            assertThat(state.after(action))
                    .as("%s %s", state, action)
                    .isEqualTo(Optional.ofNullable(ALLOWED_OF_DEFICIENCY.get(state + " " + action)));
        }
        assertThat(DeficiencyState.OPEN.contains(state)).isNotEqualTo(DeficiencyState.TERMINAL.contains(state));
    }
}
