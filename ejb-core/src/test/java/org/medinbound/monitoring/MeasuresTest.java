package org.medinbound.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.monitoring.MonitoredPast.tokyo;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The night's measures and bounds on a real database. 1 September 2026 is a Tuesday. */
class MeasuresTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);
    private static final String NIGHT = "2026-09-30T17:00:00Z";

    private final MonitoredPast past = new MonitoredPast();

    @Test
    void aHospitalsClockCountsWorkingDaysAndStandsStillWhileWeOweItSomething() {
        past.hospital("north", "general");
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "DECLINED", tokyo(TUESDAY.plusDays(7), 12));
        assertThat(measured("ANSWER_DAYS"))
                .as("Wed to Mon is 4 days, and half of the Tuesday")
                .isEqualTo("1 4.5 4.5");

        String second = past.request(
                "north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "ACCEPTED", tokyo(TUESDAY.plusDays(7), 12));
        past.pause(second, tokyo(TUESDAY.plusDays(1), 12), tokyo(TUESDAY.plusDays(3), 12));
        past.closed("north", TUESDAY.plusDays(6));
        assertThat(measured("ANSWER_DAYS"))
                .as("3.5 days, and 4.5 less two of pause and one on which it was closed")
                .isEqualTo("2 2.5 3.3");
        assertThat(measured("ACCEPTANCE_RATE")).isEqualTo("2 50.0");
    }

    @Test
    void anAnswerThatIsStillAwaitedCountsOnlyOnceItIsDueAndNeverWhileTheHospitalAwaitsUs() {
        past.hospital("north", "general");
        past.request("north", tokyo(TUESDAY, 9), LocalDate.of(2026, 10, 9), "SENT", null);
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(3), "NEEDS_MORE", tokyo(TUESDAY.plusDays(1), 9));
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(3), "WITHDRAWN", null);
        assertThat(measured("ANSWER_RATE")).isEqualTo("none");
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(3), "SENT", null);
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(3), "DECLINED", tokyo(TUESDAY.plusDays(2), 9));
        assertThat(measured("ANSWER_RATE")).isEqualTo("2 50.0");
    }

    @Test
    void aNightThatIsMadeUpForLateDoesNotWriteOverALaterOne() {
        past.hospital("north", "general");
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(20), "SENT", null);
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(20), "DECLINED", tokyo(TUESDAY.plusDays(2), 9));
        past.night("2026-09-29T17:00:00Z");
        past.night("2026-09-10T17:00:00Z");
        assertThat(past.measure("north", "ANSWER_RATE")).isEqualTo("2 50.0");
        past.night(NIGHT);
        assertThat(past.measure("north", "ANSWER_RATE")).isEqualTo("2 50.0");
    }

    @Test
    void aBillIsHeldAgainstTheQuotedRange() {
        past.hospital("north", "general");
        for (long yen : new long[] {100_000, 150_000, 200_000, 260_000}) {
            String request = past.request(
                    "north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "SELECTED", tokyo(TUESDAY.plusDays(2), 9));
            past.bill(request, yen, TUESDAY.plusDays(20));
        }
        assertThat(measured("QUOTATION_ACCURACY")).isEqualTo("4 75.0 121.0");
    }

    @Test
    void aBoundIsCrossedOnceUntilTheMeasureCameBack() {
        past.hospital("north", "general");
        for (int i = 0; i < 3; i++) {
            String request = past.request(
                    "north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "SELECTED", tokyo(TUESDAY.plusDays(1), 9));
            past.complaint(request, tokyo(TUESDAY.plusDays(20), 9));
        }
        past.night(NIGHT);
        past.night(NIGHT);
        assertThat(past.told)
                .containsExactly(new BoundCrossed("north", "COMPLAINTS", "MINOR", "provisional-1", 2, 3, 3));

        past.jdbi.useHandle(h -> h.execute("update complaint set state = 'TAKEN_BACK', ended_at = now()"));
        past.night("2026-10-01T17:00:00Z");
        assertThat(past.told).hasSize(1);
        assertThat(past.board.figures("north", "en").crossings().get(0).recoveredAt())
                .isEqualTo(Instant.parse("2026-10-01T17:00:00Z"));

        past.jdbi.useHandle(h -> h.execute("update complaint set state = 'RECEIVED', ended_at = null"));
        past.night("2026-10-02T17:00:00Z");
        assertThat(past.told).as("crossed anew").hasSize(2);
    }

    @Test
    void valuesOfTooFewCasesDoNotLeaveTheDatabase() {
        past.hospital("north", "general");
        for (int i = 0; i < 4; i++) {
            past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "DECLINED", tokyo(TUESDAY.plusDays(40), 9));
        }
        past.night("2026-10-20T17:00:00Z");
        assertThat(past.told).as("four slow answers are too few for a finding").isEmpty();
        Measure days =
                past.board.figures("north", "en").now().measure("ANSWER_DAYS").orElseThrow();
        assertThat(days.cases()).isEqualTo(4);
        assertThat(days.isShown()).isFalse();

        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "DECLINED", tokyo(TUESDAY.plusDays(40), 9));
        past.night("2026-10-20T17:00:00Z");
        assertThat(past.board
                        .figures("north", "en")
                        .now()
                        .measure("ANSWER_DAYS")
                        .orElseThrow()
                        .isShown())
                .isTrue();
        assertThat(past.told).extracting(BoundCrossed::grade).containsExactly("MAJOR", "MINOR");
    }

    @Test
    void aHospitalStandsBesideTheMedianOfItsKind() {
        for (String slug : new String[] {"north", "south", "west", "clinic"}) {
            past.hospital(slug, slug.equals("clinic") ? "clinic" : "general");
            int late = slug.equals("north") ? 10 : slug.equals("south") ? 3 : 2;
            for (int i = 0; i < 5; i++) {
                past.request(
                        slug, tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "DECLINED", tokyo(TUESDAY.plusDays(late), 0));
            }
        }
        past.night(NIGHT);
        assertThat(past.board
                        .figures("north", "en")
                        .now()
                        .measure("ANSWER_DAYS")
                        .orElseThrow()
                        .peers())
                .isEqualTo(2.0);
        assertThat(past.board
                        .figures("clinic", "en")
                        .now()
                        .measure("ANSWER_DAYS")
                        .orElseThrow()
                        .peers())
                .as("alone of its kind")
                .isNull();
        var crossed = past.board.page(new MonitoringFilter(null, null, true, 1, 20), "en");
        assertThat(crossed.rows()).extracting(MonitoredHospital::slug).containsExactly("north");
    }

    @Test
    void aConditionCountsWhileItsCorrectionIsNotVerified() {
        past.hospital("north", "general");
        past.condition("north", tokyo(TUESDAY, 9), null);
        past.condition("north", tokyo(TUESDAY, 9), tokyo(TUESDAY.plusDays(2), 9));
        past.condition("north", tokyo(TUESDAY.plusDays(60), 9), null);
        assertThat(measured("OPEN_CONDITIONS")).as("as of the night").isEqualTo("1 1.0");
    }

    private String measured(String measure) {
        past.night(NIGHT);
        return past.measure("north", measure);
    }
}
