package org.medinbound.portal.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.BusinessRejection;

class RateLimitTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    private final RateLimit limit = new RateLimit(
            new Clock() {
                @Override
                public Instant instant() {
                    return clock.instant();
                }

                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            },
            20,
            6);

    @Test
    void theSeventhMailToOneMailboxWithinTenMinutesIsRefused() {
        for (int i = 0; i < 6; i++) {
            limit.mailbox("a@example.org");
        }
        assertThatThrownBy(() -> limit.mailbox(" A@Example.org "))
                .isInstanceOf(BusinessRejection.class)
                .hasMessage("too-many");
        assertThatCode(() -> limit.mailbox("b@example.org")).doesNotThrowAnyException();
    }

    @Test
    void afterTenMinutesItIsFreeAgain() {
        for (int i = 0; i < 6; i++) {
            limit.mailbox("a@example.org");
        }
        clock = Clock.fixed(START.plus(RateLimit.WINDOW), ZoneOffset.UTC);
        assertThatCode(() -> limit.mailbox("a@example.org")).doesNotThrowAnyException();
    }

    @Test
    void oneAddressMaySendAsOftenAsTheSettingSaysAndNotOnceMore() {
        for (int i = 0; i < 20; i++) {
            limit.address("192.0.2.1");
        }
        assertThatThrownBy(() -> limit.address("192.0.2.1")).isInstanceOf(BusinessRejection.class);
    }
}
