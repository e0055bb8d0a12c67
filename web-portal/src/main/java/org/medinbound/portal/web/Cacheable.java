package org.medinbound.portal.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.medinbound.shared.References;

/**
 * Pages that are the same for every reader of a language: browsers and proxies may keep them and ask whether they changed. The tag
 * is made of the bytes, so that it outlives a start and is the same on every node. Such a page must not ask for {@link
 * Page#csrf()} nor show who is signed in.
 */
public final class Cacheable {
    private static final String HTML = "text/html;charset=utf-8";

    private Cacheable() {}

    /**
     * Answers 304 when the reader has these bytes already. Always asked again, never served stale: what is taken off the portal is
     * off at once.
     *
     * @param request of JAX-RS, injected with {@code @Context}
     */
    public static Response answer(Request request, Page page, byte[] html) {
        return answer(request, page, tag(html), () -> Response.ok(html, HTML));
    }

    /**
     * As above for files that are made only when they are not kept already.
     *
     * @param version names the content; another content must have another version
     */
    public static Response answer(Request request, Page page, String version, Supplier<Object> content) {
        EntityTag tag = tag((version + " " + page.language()).getBytes(StandardCharsets.UTF_8));
        return answer(request, page, tag, () -> Response.ok(content.get()));
    }

    private static Response answer(
            Request request, Page page, EntityTag tag, Supplier<Response.ResponseBuilder> changed) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? changed.get() : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The tag of an answer with these bytes. */
    public static EntityTag tag(byte[] content) {
        return new EntityTag(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(References.hash(content))
                .substring(0, 22));
    }
}
