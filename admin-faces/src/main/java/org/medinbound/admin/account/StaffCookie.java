package org.medinbound.admin.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that holds the token of a session: for this application only, out of reach of scripts, gone with the browser. */
final class StaffCookie {
    private static final String NAME = "MEDINBOUND_STAFF";

    private StaffCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static void set(HttpServletResponse response, String token, boolean secure) {
        response.addCookie(cookie(token, secure));
    }

    static void clear(HttpServletResponse response, boolean secure) {
        Cookie cookie = cookie("", secure);
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static Cookie cookie(String value, boolean secure) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/admin");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
