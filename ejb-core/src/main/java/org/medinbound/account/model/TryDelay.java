package org.medinbound.account.model;

import java.time.Duration;

/**
 * How long nobody may try again after so many tries without success: first free, then doubling up to a limit. Slows guessing to a
 * few hundred tries a day and lets the rightful owner in again by waiting, so that nobody can be locked out for good by another.
 */
public enum TryDelay {
    /** For a login or a second factor. */
    ACCOUNT(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** For a network address, behind which a whole office may sit. */
    ADDRESS(30, Duration.ofSeconds(30), Duration.ofMinutes(5));

    private final int free;
    private final Duration first;
    private final Duration longest;

    TryDelay(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** The wait after the given number of tries without success. */
    public Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 20);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
