package org.medinbound.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PausingClockTest {
    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 11)));
    private static final Instant BEGIN = at(LocalDate.of(2026, 10, 1));

    @Property
    void withoutAPauseTheLastDayIsThatOfTheCalendar(
            @ForAll("instants") Instant start, @ForAll @IntRange(max = 40) int days) {
        assertThat(PausingClock.started(start, days).lastDay(CALENDAR)).hasValue(CALENDAR.plus(day(start), days));
    }

    @Property
    void aFurtherPauseNeverBringsTheDayNearer(
            @ForAll("clocks") PausingClock clock, @ForAll("pauses") PausingClock.Pause pause) {
        List<PausingClock.Pause> more = new ArrayList<>(clock.pauses());
        more.add(pause);
        PausingClock longer = new PausingClock(clock.startedAt(), clock.workingDays(), more);
        assertThat(longer.lastDay(CALENDAR).orElseThrow())
                .isAfterOrEqualTo(clock.lastDay(CALENDAR).orElseThrow());
    }

    @Property
    void wholeWorkingDaysOfPauseShiftTheDayByExactlySoMany(
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(max = 15) int paused) {
        LocalDate from = day(start).plusDays(1);
        LocalDate until = CALENDAR.plus(from.minusDays(1), paused).plusDays(1);
        PausingClock clock = PausingClock.started(start, days).pause(at(from)).resume(at(until));
        assertThat(clock.lastDay(CALENDAR)).hasValue(CALENDAR.plus(day(start), days + paused));
    }

    @Property
    void theSamePauseToldTwiceCountsOnce(@ForAll("clocks") PausingClock clock) {
        List<PausingClock.Pause> twice = new ArrayList<>(clock.pauses());
        twice.addAll(clock.pauses());
        assertThat(new PausingClock(clock.startedAt(), clock.workingDays(), twice).lastDay(CALENDAR))
                .isEqualTo(clock.lastDay(CALENDAR));
    }

    @Property
    void byTheLastDayExactlyWhatWasPromisedHasRun(@ForAll("clocks") PausingClock clock) {
        LocalDate last = clock.lastDay(CALENDAR).orElseThrow();
        Duration promised = Duration.ofDays(clock.workingDays());
        assertThat(clock.used(CALENDAR, at(last.plusDays(1)))).isGreaterThanOrEqualTo(promised);
        if (clock.workingDays() > 0) {
            assertThat(clock.used(CALENDAR, at(last))).isLessThan(promised);
        }
    }

    @Property
    void whileItStandsNoDayIsToldAndNothingIsLateUnlessItWasLateBefore(
            @ForAll("clocks") PausingClock clock,
            @ForAll("instants") Instant paused,
            @ForAll @IntRange(max = 90) int later) {
        boolean lateBefore = clock.overdue(CALENDAR, paused);
        PausingClock standing = clock.pause(paused);
        assertThat(standing.overdue(CALENDAR, paused.plus(Duration.ofDays(later))))
                .isEqualTo(lateBefore);
        assertThat(standing.lastDay(CALENDAR).isPresent()).isEqualTo(lateBefore);
        assertThat(standing.resume(paused)).returns(clock.lastDay(CALENDAR), c -> c.lastDay(CALENDAR));
    }

    @Example
    void anApplicationAskedForAPaperOnTuesdayAndAnsweredOnFridayIsDueThreeDaysLater() {
        Instant monday = Instant.parse("2026-11-09T01:00:00Z");
        PausingClock clock = PausingClock.started(monday, 5);
        assertThat(clock.lastDay(CALENDAR)).hasValue(LocalDate.of(2026, 11, 16));
        PausingClock asked = clock.pause(Instant.parse("2026-11-10T03:00:00Z"));
        assertThat(asked.lastDay(CALENDAR)).isEmpty();
        Instant friday = Instant.parse("2026-11-13T03:00:00Z");
        assertThat(asked.lastDayIfResumed(CALENDAR, friday)).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(asked.resume(friday).dueAt(CALENDAR)).hasValue(Instant.parse("2026-11-19T15:00:00Z"));
    }

    @Example
    void theTwentyThirdOfNovemberAndTheTurnOfTheYearDoNotCount() {
        assertThat(PausingClock.started(Instant.parse("2026-11-20T03:00:00Z"), 1)
                        .lastDay(CALENDAR))
                .hasValue(LocalDate.of(2026, 11, 24));
        assertThat(PausingClock.started(Instant.parse("2026-12-28T03:00:00Z"), 1)
                        .lastDay(CALENDAR))
                .hasValue(LocalDate.of(2027, 1, 4));
    }

    @Example
    void aClockThatIsPausedTwiceOrPromisesLessThanNothingIsRefused() {
        PausingClock.Pause open = new PausingClock.Pause(BEGIN, null);
        assertThatThrownBy(() -> new PausingClock(BEGIN, 1, List.of(open, open)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PausingClock.started(BEGIN, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PausingClock.Pause(BEGIN, BEGIN.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PausingClock.started(BEGIN, 1)
                        .pause(BEGIN)
                        .pause(BEGIN.plusSeconds(9))
                        .pauses())
                .containsExactly(open);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 120 * 24 * 60).map(minutes -> BEGIN.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<PausingClock.Pause> pauses() {
        return Combinators.combine(instants(), Arbitraries.integers().between(0, 20 * 24 * 60))
                .as((from, minutes) -> new PausingClock.Pause(from, from.plus(Duration.ofMinutes(minutes))));
    }

    @Provide
    Arbitrary<PausingClock> clocks() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.integers().between(0, 25),
                        pauses().list().ofMaxSize(4))
                .as(PausingClock::new);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(SystemClock.TOKYO).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SystemClock.TOKYO);
    }
}
