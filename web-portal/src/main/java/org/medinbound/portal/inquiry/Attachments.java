package org.medinbound.portal.inquiry;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.medinbound.document.FileContent;

/** A file of a case as an answer: always a download, never shown in the page, never kept by a cache. */
public final class Attachments {
    private Attachments() {}

    public static Response download(FileContent content) {
        String name = content.file().name();
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        InputStream stream = content.stream();
        return Response.ok(stream)
                .type("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full)
                .header("Content-Length", content.file().size())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
