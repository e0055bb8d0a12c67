package org.medinbound.portal.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.DirectoryVersion;
import org.medinbound.portal.web.Cacheable;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Templates;
import org.medinbound.portal.web.View;

/**
 * Answers of the directory as bytes, kept by address until the directory changes or the day does (accreditations end at
 * midnight in Tokyo). What is kept was made after its version was read, so it is never older than the version says: a suspended
 * hospital is gone from the commit on. Browsers may keep an answer too, but must ask each time.
 */
@ApplicationScoped
public class Catalogue {
    private static final String HTML = "text/html;charset=utf-8";
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 400;

    @Inject
    private DirectoryVersion version;

    @Inject
    private Clock clock;

    @Inject
    private Templates templates;

    private final Map<String, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    private record Kept(long version, LocalDate day, byte[] content, EntityTag tag) {}

    /** A page, the same for every reader of its address. */
    public Response html(Request request, Page page, Supplier<View> view) {
        String address = page.hereIn(page.language());
        return answer(request, address, HTML, page.language(), () -> templates.render(view.get(), page));
    }

    /** An answer of the API, the same for every reader of its address and language. */
    public Response json(Request request, String address, String language, Supplier<byte[]> json) {
        return answer(request, language + " " + address, "application/json", language, json);
    }

    /** What is kept for the address, if anything; for the yardstick of the benchmark. */
    Optional<byte[]> kept(String address) {
        return Optional.ofNullable(get(address)).map(Kept::content);
    }

    private Response answer(Request request, String address, String type, String language, Supplier<byte[]> content) {
        Kept found = find(address, content);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(found.tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(found.content, type) : unchanged;
        return answer.tag(found.tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Kept find(String address, Supplier<byte[]> content) {
        long now = version.number();
        LocalDate today = LocalDate.now(clock);
        Kept known = get(address);
        if (known != null && known.version == now && known.day.equals(today)) {
            return known;
        }
        byte[] made = content.get();
        Kept fresh = new Kept(now, today, made, Cacheable.tag(made));
        if (address.length() <= LONGEST_ADDRESS) {
            keep(address, fresh);
        }
        return fresh;
    }

    private @Nullable Kept get(String address) {
        synchronized (kept) {
            return kept.get(address);
        }
    }

    private void keep(String address, Kept fresh) {
        synchronized (kept) {
            Kept before = kept.put(address, fresh);
            bytes += fresh.content.length - (before == null ? 0 : before.content.length);
            var eldest = kept.entrySet().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().getValue().content.length;
                eldest.remove();
            }
        }
    }
}
