package org.medinbound.notification.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When to try again. A refusal of this mail that may pass: after 1 minute, then ever later, given up after the eighth. A
 * server that cannot be used: at least every 15 minutes, given up when the mail is five days old. A final refusal: never.
 */
final class RetryRule {
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final int MOST_FOR_SERVER = 3;
    private static final Duration OLDEST = Duration.ofDays(5);

    private RetryRule() {}

    /**
     * The delay before the next attempt, or empty to give up.
     *
     * @param attempt number of the attempt that just failed, from 1
     * @param age of the mail
     */
    static Optional<Duration> delay(SendFailure failure, int attempt, Duration age) {
        if (failure.isFinal()) {
            return Optional.empty();
        }
        if (failure.code().ofServer()) {
            return age.compareTo(OLDEST) > 0
                    ? Optional.empty()
                    : Optional.of(DELAYS.get(Math.min(attempt, MOST_FOR_SERVER) - 1));
        }
        return attempt > DELAYS.size() ? Optional.empty() : Optional.of(DELAYS.get(attempt - 1));
    }
}
