package org.medinbound.account.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.account.model.TryDelay;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Counts tries before they are looked at, each in a transaction of its own, so that many at once gain nothing and a refusal that
 * rolls back is still counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInDelays {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public SignInDelays() {}

    public SignInDelays(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @throws BusinessRejection code {@code sign-in.delayed} (argument: minutes to wait) while the key is closed
     */
    public void begin(String key, TryDelay delay) {
        long seconds = jdbi.withHandle(h -> count(h, key, delay));
        if (seconds > 0) {
            throw new BusinessRejection(
                    BusinessRejection.Kind.TOO_MANY, List.of(Problem.of("sign-in.delayed", null, (seconds + 59) / 60)));
        }
    }

    private long count(Handle h, String key, TryDelay delay) {
        // the database rounds to microseconds: a finer instant could seem to lie before itself
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        h.execute("insert into sign_in_delay values (?, 0, ?, ?) on conflict do nothing", key, now, now);
        Row row = h.select(
                        "select failures, last_try_at, closed_until from sign_in_delay where key = ? for update", key)
                .map((rs, ctx) -> new Row(rs.getInt(1), rs.getTimestamp(2), rs.getTimestamp(3)))
                .one();
        if (now.isBefore(row.closedUntil().toInstant())) {
            return Math.max(
                    1, Duration.between(now, row.closedUntil().toInstant()).toSeconds());
        }
        boolean old = row.lastTry().toInstant().isBefore(now.minus(FORGOTTEN_AFTER));
        int failures = (old ? 0 : row.failures()) + 1;
        h.execute(
                "update sign_in_delay set failures = ?, last_try_at = ?, closed_until = ? where key = ?",
                failures,
                now,
                now.plus(delay.after(failures)),
                key);
        return 0;
    }

    /** The try was right: the count begins anew. */
    public void succeeded(String key) {
        jdbi.useHandle(h -> h.execute("delete from sign_in_delay where key = ?", key));
    }

    /** The try was right: only it is taken back, so that one good account does not clear an address of its guesses. */
    public void takeBack(String key) {
        jdbi.useHandle(h -> h.execute(
                "update sign_in_delay set failures = greatest(failures - 1, 0), closed_until = last_try_at where key = ?",
                key));
    }

    private record Row(int failures, Timestamp lastTry, Timestamp closedUntil) {}
}
