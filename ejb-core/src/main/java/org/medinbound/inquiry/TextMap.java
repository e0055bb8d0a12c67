package org.medinbound.inquiry;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several named texts as one, so that they are sealed together. The form is that of a web form's body. */
public final class TextMap {
    private TextMap() {}

    /** One text out of many; empty values are left out. */
    public static String join(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The texts that {@link #join} joined; none when there is nothing. */
    public static Map<String, String> split(@Nullable String joined) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (joined != null && !joined.isEmpty()) {
            for (String pair : joined.split("&", -1)) {
                int equals = pair.indexOf('=');
                texts.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return texts;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
