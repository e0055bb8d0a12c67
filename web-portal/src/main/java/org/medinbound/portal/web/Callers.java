package org.medinbound.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.account.PortalSessions;
import org.medinbound.settings.Settings;

/**
 * Finds out who calls. Under {@code /api/v1/ops} an operator by the token of that API; elsewhere in the API the holder of a case's
 * access token; on pages the person of the session; else a visitor. Cookies mean nothing to the API, tokens nothing to pages.
 */
@ApplicationScoped
public class Callers {
    private static final String BEARER = "Bearer ";

    @Inject
    private Settings settings;

    @Inject
    private PortalSessions sessions;

    Actor actor(HttpServletRequest request) {
        String path = request.getRequestURI();
        String address = Addresses.of(request, trustedProxies());
        if (path.startsWith("/static/")) {
            return Actor.visitor(address);
        }
        Optional<Actor> known;
        if (path.startsWith("/api/v1/ops/")) {
            known = bearer(request).filter(this::isOperator).map(token -> operator(address));
        } else if (path.startsWith("/api/")) {
            known = bearer(request).flatMap(token -> sessions.bearer(token, address));
        } else {
            known = Sessions.token(request).flatMap(token -> sessions.person(token, address));
        }
        return known.orElseGet(() -> Actor.visitor(address));
    }

    private static Actor operator(String address) {
        return new Actor("operator", Set.of(Role.OPERATOR), null, address);
    }

    private boolean isOperator(String token) {
        return settings.opsToken()
                .filter(wanted -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private List<String> trustedProxies() {
        return settings.text("trusted.proxies")
                .map(list -> List.of(list.split("[,\\s]+")))
                .orElse(List.of());
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
