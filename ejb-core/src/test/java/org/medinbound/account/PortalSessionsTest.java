package org.medinbound.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.database.TestDatabase;

class PortalSessionsTest {
    private static final String REQUEST = "7777-8888-9999-AAAA";

    private final PortalDesk desk = new PortalDesk(TestDatabase.jdbi());
    private String session;

    @BeforeEach
    void aHospitalSignsIn() {
        session = desk.open(desk.issue(Role.HOSPITAL, REQUEST, "desk@hospital.example"));
    }

    @Test
    void aSessionEndsAnHourAfterItsLastUse() {
        desk.clock.advance(Duration.ofMinutes(59));
        assertThat(desk.person(session)).isPresent();
        desk.clock.advance(Duration.ofMinutes(59));
        assertThat(desk.person(session)).isPresent();
        desk.clock.advance(Duration.ofMinutes(60));
        assertThat(desk.person(session)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        for (int i = 0; i < 23; i++) {
            desk.clock.advance(Duration.ofMinutes(30));
            assertThat(desk.person(session)).isPresent();
        }
        desk.clock.advance(Duration.ofMinutes(30));
        assertThat(desk.person(session)).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        desk.sessions.end(session);

        assertThat(desk.person(session)).isEmpty();
    }

    @Test
    void anUnknownSessionIsNobody() {
        assertThat(desk.person("made-up")).isEmpty();
    }

    @Test
    void theActorCarriesTheAddressOfTheCaller() {
        assertThat(desk.person(session)).contains(PortalSessions.actor(Role.HOSPITAL, REQUEST, "192.0.2.7"));
    }

    @Test
    void anAccessTokenOpensItsCaseAndNoOther() {
        String token = desk.tokens.issue("CASE-1");

        assertThat(desk.tokens.verify("CASE-1", token)).isTrue();
        assertThat(desk.tokens.verify("CASE-2", token)).isFalse();
        assertThat(desk.tokens.verify("CASE-1", "made-up")).isFalse();
        assertThat(desk.sessions.bearer(token, null).map(Actor::subject)).contains("CASE-1");
    }

    @Test
    void anAccessTokenEndsAfterAYear() {
        String token = desk.tokens.issue("CASE-1");
        desk.clock.advance(Duration.ofDays(365));

        assertThat(desk.tokens.verify("CASE-1", token)).isFalse();
        assertThat(desk.sessions.bearer(token, null)).isEmpty();
    }
}
