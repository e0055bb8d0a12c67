package org.medinbound.admin.circular;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters of receivers as they stand in addresses. What is not understood filters nothing. */
final class ResultParameters {
    static final List<String> STANDINGS = List.of(
            "answered", "awaited", "overdue", "late", "seen", "opened", "taken", "delivered", "queued", "returned");

    private ResultParameters() {}

    static @Nullable String standing(@Nullable String typed) {
        return typed != null && STANDINGS.contains(typed) ? typed : null;
    }

    static String query(String reference, @Nullable String standing, @Nullable String text) {
        return "?ref=" + encode(reference) + "&standing=" + encode(standing) + "&q=" + encode(text);
    }

    private static String encode(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
