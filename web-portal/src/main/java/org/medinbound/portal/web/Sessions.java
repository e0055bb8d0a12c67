package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that holds the secret of a portal session. It ends with the browser; the session itself stands in the database. */
public final class Sessions {
    private static final String COOKIE = "mi_session";

    private Sessions() {}

    public static Optional<String> token(HttpServletRequest request) {
        return Cookies.read(request, COOKIE);
    }

    public static void begin(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookies.write(request, response, COOKIE, token, -1);
    }

    public static void end(HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(request, response, COOKIE, "", 0);
    }
}
