package org.medinbound.admin.shell;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.Languages;

/** The reader's language: what was chosen by the switch, else what the browser prefers, else Japanese. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "medinbound_admin_language";

    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .setSupportedULocales(List.of(ULocale.JAPANESE, ULocale.ENGLISH))
            .setDefaultULocale(ULocale.JAPANESE)
            .build();

    @Inject
    private HttpServletRequest request;

    private @Nullable String tag;

    public String getTag() {
        if (tag == null) {
            tag = of(request);
        }
        return tag;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getTag());
    }

    public String getOther() {
        return getTag().equals("ja") ? "en" : "ja";
    }

    public String getOtherName() {
        return Languages.ownName(getOther());
    }

    /** The language of a request outside the pages. */
    public static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && Languages.STAFF.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        String header = request.getHeader("Accept-Language");
        try {
            return header == null || header.isBlank()
                    ? "ja"
                    : MATCHER.getBestMatch(header).getLanguage();
        } catch (IllegalArgumentException e) {
            return "ja";
        }
    }
}
