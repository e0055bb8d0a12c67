package org.medinbound.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * How often somebody nobody knows may send something, per network address and per mailbox, in windows of ten minutes. Kept in
 * memory and bounded: it stops floods, it is no account of who sent what.
 */
@ApplicationScoped
public class RateLimit {
    /** The window, and how long a refused sender is asked to wait. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int KEYS = 50_000;

    @Inject
    private Clock clock;

    private volatile int perAddress;
    private volatile int perMailbox;

    private final Map<String, Count> counts = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > KEYS;
        }
    };

    private record Count(Instant since, int used) {}

    protected RateLimit() {
        // for the container
    }

    RateLimit(Clock clock, int perAddress, int perMailbox) {
        this.clock = clock;
        this.perAddress = perAddress;
        this.perMailbox = perMailbox;
    }

    @Inject
    void limits(Settings settings) {
        perAddress =
                settings.text("open.posts.per.address").map(Integer::parseInt).orElse(120);
        perMailbox =
                settings.text("open.mails.per.mailbox").map(Integer::parseInt).orElse(6);
    }

    /**
     * Counts one post of a network address; 120 are free in ten minutes (setting OPEN_POSTS_PER_ADDRESS), so that a clinic behind
     * one address can work.
     */
    public void address(String address) {
        spend("address " + address, perAddress);
    }

    /** Counts one mail that a stranger causes to a mailbox; 6 are free in ten minutes (setting OPEN_MAILS_PER_MAILBOX). */
    public void mailbox(String mailbox) {
        spend("mailbox " + mailbox.strip().toLowerCase(Locale.ROOT), perMailbox);
    }

    private void spend(String key, int limit) {
        Instant now = clock.instant();
        synchronized (counts) {
            Count count = counts.get(key);
            if (count == null || !now.isBefore(count.since().plus(WINDOW))) {
                count = new Count(now, 0);
            }
            if (count.used() >= limit) {
                throw new BusinessRejection(
                        BusinessRejection.Kind.TOO_MANY, List.of(Problem.of("too-many", null, WINDOW.toMinutes())));
            }
            counts.put(key, new Count(count.since(), count.used() + 1));
        }
    }
}
