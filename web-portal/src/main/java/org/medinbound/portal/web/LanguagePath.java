package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.medinbound.shared.Languages;

/**
 * Takes the language off the front of the path, so that resources are written without it: {@code /ja/hospitals} is
 * {@code @Path("hospitals")} with {@code page.language()} = {@code ja}. A page asked for without language is redirected to the
 * best one of {@code Accept-Language}; {@code /api} has no language in its path.
 */
@Provider
@PreMatching
public class LanguagePath implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        URI full = context.getUriInfo().getRequestUri();
        String path = full.getRawPath();
        if (path.equals("/api") || path.startsWith("/api/")) {
            return;
        }
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(1) : path.substring(1, end);
        if (PortalLanguages.isServed(first)) {
            String behind = end < 0 ? "/" : path.substring(end);
            Page.of(request).speak(first, behind);
            // The API has one address; a language before it would make eight more.
            String inside = behind.equals("/api") || behind.startsWith("/api/") ? "/not-found" : behind;
            context.setRequestUri(
                    context.getUriInfo().getBaseUri(),
                    UriBuilder.fromUri(full).replacePath(inside).build());
            return;
        }
        if (context.getMethod().equals("GET") || context.getMethod().equals("HEAD")) {
            context.abortWith(redirect(context, full, path));
        }
    }

    private static Response redirect(ContainerRequestContext context, URI full, String path) {
        String tag = negotiated(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        // Relative to the host, so that a proxy's name and port stay as the reader sees them.
        String target = "/" + tag + path + (full.getRawQuery() == null ? "" : "?" + full.getRawQuery());
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, target)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static String negotiated(String acceptLanguage) {
        String best = Languages.negotiate(acceptLanguage);
        return PortalLanguages.isOffered(best) ? best : "en";
    }
}
