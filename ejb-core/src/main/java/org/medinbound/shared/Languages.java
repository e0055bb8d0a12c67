package org.medinbound.shared;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The languages of the portal, as BCP 47 tags, and the choice among them. */
public final class Languages {
    /** All languages of the portal in the order of the language switch; English stands first and is the fall-back. */
    public static final List<String> PORTAL = List.of("en", "ja", "zh-Hans", "zh-Hant", "vi", "id", "ru", "ar");

    /** Languages of the staff screens, Japanese first. */
    public static final List<String> STAFF = List.of("ja", "en");

    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .setSupportedULocales(PORTAL.stream().map(ULocale::forLanguageTag).toList())
            .setDefaultULocale(ULocale.ENGLISH)
            .build();

    private static final Map<String, String> OWN_NAMES = new ConcurrentHashMap<>();

    private Languages() {}

    /** The best language of the portal for an {@code Accept-Language} header; English when nothing fits or it is malformed. */
    public static String negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return "en";
        }
        try {
            return tag(MATCHER.getBestMatch(acceptLanguage));
        } catch (IllegalArgumentException e) {
            return "en";
        }
    }

    public static boolean isPortal(@Nullable String tag) {
        return tag != null && PORTAL.contains(tag);
    }

    /** Right-to-left? */
    public static boolean isRightToLeft(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft();
    }

    /** The language's name in itself, for the switch. */
    public static String ownName(String tag) {
        return OWN_NAMES.computeIfAbsent(tag, Languages::inItself);
    }

    private static String inItself(String tag) {
        return switch (tag) {
            case "zh-Hans" -> "简体中文";
            case "zh-Hant" -> "繁體中文";
            default -> {
                ULocale locale = ULocale.forLanguageTag(tag);
                String name = locale.getDisplayLanguage(locale);
                yield name.substring(0, 1).toUpperCase(Locale.forLanguageTag(tag)) + name.substring(1);
            }
        };
    }

    private static String tag(ULocale locale) {
        return PORTAL.stream()
                .filter(t -> ULocale.forLanguageTag(t).equals(locale))
                .findFirst()
                .orElse("en");
    }
}
