package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.UseCase;
import org.medinbound.account.store.PortalSessionRows;
import org.medinbound.shared.References;

/** Who is behind a session's cookie or an access token of the API. Asked with every request, so not recorded. */
@Stateless
@UseCase
public class PortalSessions {
    /** A session ends when nothing was asked for so long. */
    public static final Duration IDLE = Duration.ofHours(1);

    /** A session ends after so long in any case. */
    public static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private PortalSessionRows sessions;

    @Inject
    private CaseTokens tokens;

    @Inject
    private Clock clock;

    public PortalSessions() {}

    PortalSessions(PortalSessionRows sessions, CaseTokens tokens, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The person of a session; nobody when it is unknown, ended, expired or was idle for too long. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<Actor> person(String sessionToken, @Nullable String address) {
        return sessions.use(References.hash(sessionToken), clock.instant(), IDLE)
                .map(person -> actor(person.role(), person.subject(), address));
    }

    /** The patient whose case an access token of the API opens. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<Actor> bearer(String accessToken, @Nullable String address) {
        return tokens.holder(accessToken).map(reference -> actor(Role.PATIENT, reference, address));
    }

    /** Ends the session. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public void end(String sessionToken) {
        sessions.end(References.hash(sessionToken), clock.instant());
    }

    /** The actor of a person outside: known by the purpose of the session, never by name or mailbox. */
    static Actor actor(Role role, String subject, @Nullable String address) {
        return new Actor(role.name().toLowerCase(Locale.ROOT) + ":" + subject, Set.of(role), subject, address);
    }
}
