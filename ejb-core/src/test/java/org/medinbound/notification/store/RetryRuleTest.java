package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medinbound.notification.store.SendFailure.Code;

class RetryRuleTest {
    private static final SendFailure FULL_MAILBOX = new SendFailure(Code.RECIPIENT_REFUSED, "452");
    private static final SendFailure NO_SERVER = new SendFailure(Code.CONNECTION, null);

    @Test
    void theDelayGrowsUpToADayAndThenTheMailIsDead() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(attempt -> RetryRule.delay(FULL_MAILBOX, attempt, Duration.ZERO)
                        .map(Duration::toMinutes)
                        .orElse(-1L)))
                .containsExactly(1L, 5L, 15L, 60L, 240L, 720L, 1440L, -1L);
    }

    @Test
    void aMissingServerIsTriedEveryQuarterOfAnHourForFiveDays() {
        assertThat(RetryRule.delay(NO_SERVER, 1, Duration.ZERO)).contains(Duration.ofMinutes(1));
        assertThat(RetryRule.delay(NO_SERVER, 300, Duration.ofDays(4))).contains(Duration.ofMinutes(15));
        assertThat(RetryRule.delay(NO_SERVER, 400, Duration.ofDays(5).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void aFinalRefusalIsNotTriedAgainButAServerThatRefusesOurSignInIs() {
        assertThat(RetryRule.delay(new SendFailure(Code.REFUSED, "554"), 1, Duration.ZERO))
                .isEmpty();
        assertThat(RetryRule.delay(new SendFailure(Code.AUTHENTICATION, "535"), 1, Duration.ZERO))
                .isPresent();
    }
}
