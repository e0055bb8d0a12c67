package org.medinbound.admin.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.FileContent;

/** Files that are handed out: always to be saved, never shown in the browser, kept by no cache. */
public final class Downloads {
    public static final String CSV = "text/csv;charset=utf-8";
    public static final String PDF = "application/pdf";
    public static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String UNSAID = "application/octet-stream";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Downloads() {}

    /** The head of an answer that is saved under the name, which may hold any letters. */
    public static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }

    /** A stored file; what the reader may not open, or what is not there, is not found. */
    public static void send(HttpServletResponse response, Optional<FileContent> found) throws IOException {
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        begin(response, UNSAID, found.get().file().name());
        response.setContentLengthLong(found.get().file().size());
        try (InputStream content = found.get().stream()) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** The id of a file as an address carries it; empty for anything else. */
    public static Optional<UUID> id(@Nullable String typed) {
        return typed != null && ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
