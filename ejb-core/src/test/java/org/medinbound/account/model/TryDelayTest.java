package org.medinbound.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TryDelayTest {
    @Test
    void fourMistakesAreFreeThenTheWaitDoublesUpToItsLimit() {
        assertThat(TryDelay.ACCOUNT.after(4)).isZero();
        assertThat(TryDelay.ACCOUNT.after(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(TryDelay.ACCOUNT.after(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(TryDelay.ACCOUNT.after(9)).isEqualTo(Duration.ofMinutes(8));
        assertThat(TryDelay.ACCOUNT.after(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(TryDelay.ACCOUNT.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aDayOfGuessingReachesFewerThanTwoHundredTries() {
        Duration spent = Duration.ZERO;
        int tries = 0;
        while (spent.compareTo(Duration.ofDays(1)) < 0) {
            tries++;
            spent = spent.plus(TryDelay.ACCOUNT.after(tries));
        }
        assertThat(tries).isLessThan(200);
    }
}
