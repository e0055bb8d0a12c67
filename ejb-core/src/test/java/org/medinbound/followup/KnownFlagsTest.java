package org.medinbound.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.SystemClock;

/** The past replayed: what had happened by a day, what had been recorded by a day, and what changed since. */
class KnownFlagsTest {
    private final FlagHouse house = new FlagHouse();

    @Test
    void aReportThatWasEnteredLateChangesTheFlagsAndTheReplayShowsBoth() {
        house.agencies("B-001,One,active,2026-05-01,,one@agency.example,ja", "B-002,Two,active,2026-05-01,,,ja");
        house.at("2026-06-12T10:00:00+09:00");
        house.flag();
        // Records are dated by the database: make the first run one of an earlier day.
        LocalDate recordedOn =
                LocalDate.ofInstant(databaseNow(), SystemClock.TOKYO).minusDays(10);
        house.jdbi.useHandle(h -> {
            h.execute("alter table guarantor_flag disable trigger guarantor_flag_only_grows");
            h.execute("update guarantor_flag set recorded_at = recorded_at - interval '10 days'");
            h.execute("alter table guarantor_flag enable trigger guarantor_flag_only_grows");
        });
        house.reports("B-001,2026-05,2026-06-05T12:00:00+09:00,true,0");
        house.flag();
        house.at(databaseNow().plusSeconds(60));

        List<KnownFlag> then = page(LocalDate.of(2026, 6, 12), recordedOn, null);
        assertThat(then)
                .extracting(KnownFlag::number, KnownFlag::kind, KnownFlag::change, KnownFlag::cause)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("B-001", "overdue", "gone", "report"),
                        org.assertj.core.api.Assertions.tuple("B-002", "overdue", "same", null));
        assertThat(page(LocalDate.of(2026, 6, 9), recordedOn, "added"))
                .as("before the due day nothing was flagged; now one is")
                .extracting(KnownFlag::number)
                .containsExactly("B-002");
        assertThat(page(LocalDate.of(2026, 6, 12), recordedOn.minusDays(1), "added"))
                .as("before the run was recorded nothing was known")
                .hasSize(1);
        FlagReplay.Sums sums = house.as(FlagHouse.MINISTRY, () -> house.get(FlagReplay.class)
                .sums(new KnownFilter(LocalDate.of(2026, 6, 12), recordedOn, null, null, 1, 9)));
        assertThat(sums).isEqualTo(new FlagReplay.Sums(2, 1, 1, 0));
    }

    @Test
    void whatWasRecordedCannotBeChanged() {
        house.agencies("B-001,One,active,2026-05-01,,one@agency.example,ja");
        house.at("2026-06-12T10:00:00+09:00");
        house.flag();
        house.reports("B-001,2026-05,2026-06-12T09:00:00+09:00,true,0");
        for (String statement : List.of(
                "update monthly_report set received_at = received_at - interval '5 days'",
                "delete from monthly_report",
                "update guarantor_flag set raised_at = now()",
                "delete from guarantor_flag")) {
            assertThatThrownBy(() -> house.jdbi.useHandle(h -> h.execute(statement)))
                    .as(statement)
                    .hasMessageContaining("ERROR");
        }
    }

    private List<KnownFlag> page(LocalDate asOf, LocalDate knownAt, String change) {
        return house.as(FlagHouse.MINISTRY, () -> house.get(FlagReplay.class)
                        .page(new KnownFilter(asOf, knownAt, change, null, 1, 50)))
                .rows();
    }

    private Instant databaseNow() {
        return house.jdbi.withHandle(h ->
                h.createQuery("select clock_timestamp()").mapTo(Instant.class).one());
    }
}
