package org.medinbound.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.settings.Settings;

/** Finds out who calls: an operator by the token of the operators' API, a person by the session, else a visitor. */
@ApplicationScoped
public class Callers {
    private static final String BEARER = "Bearer ";

    @Inject
    private Settings settings;

    Actor actor(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (request.getRequestURI().startsWith("/api/v1/ops/")) {
            return isOperator(request)
                    ? new Actor("operator", Set.of(Role.OPERATOR), null, address)
                    : Actor.visitor(address);
        }
        return Actor.visitor(address);
    }

    private boolean isOperator(HttpServletRequest request) {
        Optional<String> given = bearer(request);
        Optional<String> wanted = settings.opsToken();
        return given.isPresent()
                && wanted.isPresent()
                && MessageDigest.isEqual(
                        given.get().getBytes(StandardCharsets.UTF_8),
                        wanted.get().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
