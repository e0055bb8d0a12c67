package org.medinbound.portal.ops;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Lets only the holder of OPS_TOKEN in; the token was compared when the actor was found out. Without a configured token the API
 * does not exist (404). Who fails too often from one address waits.
 */
@Ops
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class OpsGuard implements ContainerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int FAILURES = 20;
    private static final int ADDRESSES = 10_000;

    private record Failed(Instant since, int times) {}

    private static final Map<String, Failed> FAILED = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > ADDRESSES;
        }
    };

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext context) {
        if (settings.opsToken().isEmpty()) {
            throw new NotFoundException();
        }
        Actor actor = Actors.current();
        if (!actor.is(Role.OPERATOR)) {
            fail(actor.address());
            throw new NotAuthorizedException("Bearer realm=\"ops\"");
        }
    }

    private void fail(@Nullable String address) {
        String key = address == null ? "" : address;
        Instant now = clock.instant();
        synchronized (FAILED) {
            Failed before = FAILED.get(key);
            Failed after = before == null || !now.isBefore(before.since().plus(WINDOW))
                    ? new Failed(now, 1)
                    : new Failed(before.since(), before.times() + 1);
            FAILED.put(key, after);
            if (after.times() > FAILURES) {
                throw new BusinessRejection(
                        BusinessRejection.Kind.TOO_MANY, List.of(Problem.of("too-many", null, WINDOW.toMinutes())));
            }
        }
    }
}
