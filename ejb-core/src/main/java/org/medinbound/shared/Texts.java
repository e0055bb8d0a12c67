package org.medinbound.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts in the reader's language, shared by pages, staff screens, mail and documents. They stand in
 * {@code texts/<capability>_<language>.properties} (UTF-8, ICU message format: {@code {0}}, plural, select). A key missing in
 * a language falls back to English, a key missing everywhere shows itself, so that a page is never blank; tests keep the
 * languages in parity.
 */
public final class Texts {
    /** The bundles. Add a capability here when it gets texts. */
    static final List<String> BUNDLES = List.of(
            "shared",
            "portal",
            "content",
            "admin",
            "account",
            "audit",
            "document",
            "notification",
            "hospital",
            "withdrawn",
            "digest",
            "inquiry",
            "acceptance",
            "circular",
            "statistics",
            "matching",
            "picking",
            "experience",
            "monitoring",
            "figures",
            "guarantor",
            "followup",
            "flags",
            "rulebook",
            "reporting",
            "agency",
            "registry",
            "spreadsheet",
            "paper",
            "lists",
            "jobs",
            "quality",
            "application",
            "condition",
            "helpdesk",
            "listing");

    private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final ULocale locale;

    private Texts(String language) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language);
    }

    /** Texts in a language given by its BCP 47 tag. */
    public static Texts in(String language) {
        return new Texts(language);
    }

    public String language() {
        return language;
    }

    /** Is there such a text, in this language or in English? */
    public boolean has(String key) {
        return bundle(language).containsKey(key) || bundle("en").containsKey(key);
    }

    /** The text for the key with its arguments filled in. Dates and numbers are formatted for the language, times for Tokyo. */
    public String get(String key, Object... arguments) {
        String own = bundle(language).get(key);
        String pattern = own == null ? bundle("en").get(key) : own;
        if (pattern == null) {
            return key;
        }
        ULocale used = own == null ? ULocale.ENGLISH : locale;
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return PlainPattern.of(pattern).fill(arguments).orElseGet(() -> formatted(pattern, used, arguments));
    }

    private static String formatted(String pattern, ULocale used, Object... arguments) {
        MessageFormat format = new MessageFormat(pattern, used);
        for (Object formatter : format.getFormats()) {
            if (formatter instanceof com.ibm.icu.text.DateFormat dates) {
                dates.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
            }
        }
        return format.format(Arrays.stream(arguments).map(Texts::formattable).toArray());
    }

    /** The formatter knows texts, numbers and dates; a month or a code stands as it is written. */
    private static @Nullable Object formattable(@Nullable Object argument) {
        return argument == null || argument instanceof String || argument instanceof Number || argument instanceof Date
                ? argument
                : argument.toString();
    }

    /** The text of a problem: key {@code error.<code>}. */
    public String of(Problem problem) {
        return get("error." + problem.code(), problem.arguments().toArray());
    }

    static Map<String, String> bundle(String language) {
        return LOADED.computeIfAbsent(language, Texts::load);
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        for (String bundle : BUNDLES) {
            load(bundle, language).forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return Map.copyOf(texts);
    }

    static Properties load(String bundle, String language) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + bundle + "_" + language + ".properties")) {
            if (in != null) {
                try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
