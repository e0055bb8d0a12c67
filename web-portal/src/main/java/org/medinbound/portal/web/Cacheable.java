package org.medinbound.portal.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.function.Supplier;
import org.medinbound.shared.References;

/**
 * Answers that are the same for every reader of a language, such as pages of the directory: browsers and proxies may keep them
 * and ask whether they changed. Such a page must not ask for {@link Page#csrf()} nor show who is signed in.
 */
public final class Cacheable {
    /** Templates and texts may change with a start. */
    private static final long STARTED = ManagementFactory.getRuntimeMXBean().getStartTime();

    private Cacheable() {}

    /**
     * Answers 304 when the reader has this version already, else makes the content. Always asked again, never served stale: what
     * is taken off the portal is off at once.
     *
     * @param request of JAX-RS, injected with {@code @Context}
     * @param version changes whenever the data shown changes; language and address are added here
     * @param content makes the view or entity, only when needed
     */
    public static Response answer(Request request, Page page, String version, Supplier<?> content) {
        String source = STARTED + "|" + page.language() + "|" + page.hereIn(page.language()) + "|" + version;
        EntityTag tag =
                new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(References.hash(source)), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(content.get()) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
