package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.medinbound.quality.model.FindingAction;
import org.medinbound.quality.model.FindingState;
import org.medinbound.quality.model.VettingAction;
import org.medinbound.quality.model.VettingState;

class QualityStatesTest {
    @Test
    void aVettingTakesOnlyTheActionsOfItsTable() {
        List<String> taken = new ArrayList<>();
        for (VettingState state : VettingState.values()) {
            for (VettingAction action : VettingAction.values()) {
                state.after(action).ifPresent(next -> taken.add(state + " " + action + " " + next));
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "DRAFT SUBMIT SUBMITTED",
                        "DRAFT WITHDRAW WITHDRAWN",
                        "SUBMITTED RETURN RETURNED",
                        "SUBMITTED PASS REVIEW",
                        "SUBMITTED WITHDRAW WITHDRAWN",
                        "RETURNED SUBMIT SUBMITTED",
                        "RETURNED WITHDRAW WITHDRAWN",
                        "REVIEW PROPOSE PROPOSED",
                        "REVIEW WITHDRAW WITHDRAWN",
                        "PROPOSED SEND_BACK REVIEW",
                        "PROPOSED ACCEPT ACCEPTED",
                        "PROPOSED ACCEPT_WITH_CONDITIONS CONDITIONAL",
                        "PROPOSED REFUSE REFUSED",
                        "REFUSED APPEAL APPEALED",
                        "APPEALED UPHOLD REFUSAL_UPHELD",
                        "APPEALED GRANT REVIEW");
    }

    @Test
    void aFindingThatIsOverTakesNothingMore() {
        for (FindingState state : FindingState.values()) {
            boolean moves = Arrays.stream(FindingAction.values())
                    .anyMatch(action -> state.after(action).isPresent());
            assertThat(moves).as(state.name()).isEqualTo(FindingState.LIVE.contains(state));
        }
    }

    @Property
    void aBetterScoreNeverLowersTheTotalAndNeverAddsAnUnmetCriterion(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 2) Integer> scores,
            @ForAll @IntRange(min = 0, max = 19) int which) {
        List<VettingScore.Scored> before = scored(scores);
        List<Integer> better = new ArrayList<>(scores);
        int at = which % better.size();
        better.set(at, better.get(at) + 1);
        VettingScore low = VettingScore.of(before);
        VettingScore high = VettingScore.of(scored(better));
        assertThat(high.total()).isGreaterThanOrEqualTo(low.total()).isBetween(0, 100);
        assertThat(low.unmet()).containsAll(high.unmet());
    }

    @Test
    void whatDoesNotApplyDoesNotCountAndWhatIsNotScoredCountsAsNothing() {
        VettingScore score = VettingScore.of(List.of(
                new VettingScore.Scored("SV-01", "SERVICE", 3, true, true, 3),
                new VettingScore.Scored("SV-02", "SERVICE", 1, false, false, null),
                new VettingScore.Scored("LA-01", "LANGUAGE", 3, true, true, null)));
        assertThat(score.total()).isEqualTo(50);
        assertThat(score.areas()).containsExactly(new AreaScore("SERVICE", 100), new AreaScore("LANGUAGE", 0));
        assertThat(score.unmet()).containsExactly("LA-01");
        assertThat(score.open()).containsExactly("LA-01");
        assertThat(score.suggestion(70, 60)).isEqualTo("REFUSE");
    }

    private static List<VettingScore.Scored> scored(List<Integer> scores) {
        List<VettingScore.Scored> criteria = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            String area = Criterion.AREAS.get(i % Criterion.AREAS.size());
            criteria.add(new VettingScore.Scored("C" + i, area, 1 + i % 3, i % 2 == 0, true, scores.get(i)));
        }
        return criteria;
    }
}
