package org.medinbound.portal.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Lets a form through only if it comes from a page of ours ({@link Csrf}) and, from visitors, not too often. The API takes no
 * cookies and needs no token, but its open posts are counted too.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class PostGuard implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Texts of a form; files come as multipart. */
    private static final int LARGEST_FORM = 2 * 1024 * 1024;

    /** The token is the first field, so this is ample. */
    private static final int LOOK_AHEAD = 16 * 1024;

    @Inject
    private RateLimit limit;

    @Inject
    private Settings settings;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (SAFE.contains(context.getMethod())) {
            return;
        }
        Actor actor = Actors.current();
        if (actor.is(Role.VISITOR) && actor.address() != null) {
            limit.address(actor.address());
        }
        if (Failures.isApi(request)) {
            return;
        }
        if (!isOurs(context) || !Csrf.isGood(request, token(context))) {
            throw new BusinessRejection(BusinessRejection.Kind.FORBIDDEN, List.of(Problem.of("form-not-ours", null)));
        }
    }

    private boolean isOurs(ContainerRequestContext context) {
        String site = context.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = context.getHeaderString("Origin");
        if (origin == null) {
            return true;
        }
        return isOurs(origin, context.getHeaderString("Host"), settings.baseUrl());
    }

    static boolean isOurs(String origin, @Nullable String host, URI base) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && (authority.equals(host) || authority.equals(base.getAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String token(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null) {
            return null;
        }
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            byte[] form = context.getEntityStream().readNBytes(LARGEST_FORM + 1);
            if (form.length > LARGEST_FORM) {
                throw new BusinessRejection(
                        BusinessRejection.Kind.TOO_LARGE, List.of(Problem.of("form-too-large", null)));
            }
            context.setEntityStream(new ByteArrayInputStream(form));
            return ofForm(new String(form, StandardCharsets.US_ASCII));
        }
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            BufferedInputStream stream = new BufferedInputStream(context.getEntityStream(), LOOK_AHEAD);
            stream.mark(LOOK_AHEAD);
            byte[] start = stream.readNBytes(LOOK_AHEAD);
            stream.reset();
            context.setEntityStream(stream);
            return ofMultipart(new String(start, StandardCharsets.ISO_8859_1));
        }
        return null;
    }

    static @Nullable String ofForm(String form) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(Csrf.FIELD + "=")) {
                return URLDecoder.decode(pair.substring(Csrf.FIELD.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    static @Nullable String ofMultipart(String start) {
        int name = start.indexOf("name=\"" + Csrf.FIELD + "\"");
        int value = name < 0 ? -1 : start.indexOf("\r\n\r\n", name);
        int end = value < 0 ? -1 : start.indexOf("\r\n", value + 4);
        return end < 0 ? null : start.substring(value + 4, end);
    }
}
