package org.medinbound.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/** The set-based answer times against the clock that pages use, on random requests and pauses. */
class AnswerTimePropertyTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 4, 20);

    private final MonitoredPast past = new MonitoredPast();
    private int hospitals;
    private final WorkingDays calendar = new Holidays(past.jdbi).workingDays();

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void theDatabaseCountsLikeThePausingClock(@ForAll long seed) {
        Random random = new Random(seed);
        String slug = "h" + ++hospitals;
        past.hospital(slug, "general");
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            Instant sent = instant(random, 0, 20);
            Instant answered = sent.plus(Duration.ofMinutes(1 + random.nextInt(40_000)));
            String request = past.request(slug, sent, BEGIN.plusDays(60), "DECLINED", answered);
            PausingClock clock = PausingClock.started(sent, 5);
            Instant from = sent.plusSeconds(
                    random.nextInt(1 + (int) Duration.between(sent, answered).toSeconds()));
            for (int p = random.nextInt(3); p > 0 && from.isBefore(answered); p--) {
                Instant until = from.plusSeconds(1 + random.nextInt(200_000));
                if (until.isAfter(answered)) {
                    break;
                }
                past.pause(request, from, until);
                clock = clock.pause(from).resume(until);
                from = until.plusSeconds(1 + random.nextInt(100_000));
            }
            took.add(clock.used(calendar, answered).toSeconds() / 86_400.0);
        }
        past.night("2026-07-10T17:00:00Z");
        String[] measured = past.measure(slug, "ANSWER_DAYS").split(" ");
        assertThat(Integer.parseInt(measured[0])).isEqualTo(took.size());
        assertThat(Double.parseDouble(measured[1]))
                .isCloseTo(median(took), org.assertj.core.api.Assertions.within(0.06));
    }

    private static Instant instant(Random random, int fromDay, int days) {
        return BEGIN.plusDays(fromDay + random.nextInt(days))
                .atStartOfDay(SystemClock.TOKYO)
                .plusSeconds(random.nextInt(86_400))
                .toInstant();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }
}
