package org.medinbound.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Cookies of the portal: not readable by scripts, not sent with requests from other sites, bound to the host under TLS. */
public final class Cookies {
    private Cookies() {}

    /** The value of the cookie, if the browser sent one. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        String full = fullName(request, name);
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Sets the cookie.
     *
     * @param seconds how long the browser keeps it; below 0: until it closes; 0: the cookie ends now
     */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        StringBuilder cookie = new StringBuilder(fullName(request, name))
                .append('=')
                .append(value)
                .append("; Path=/; HttpOnly; SameSite=Lax");
        if (seconds >= 0) {
            cookie.append("; Max-Age=").append(seconds);
        }
        if (isSecure(request)) {
            cookie.append("; Secure");
        }
        response.addHeader("Set-Cookie", cookie.toString());
    }

    /** Does the reader speak TLS, with us or with the proxy before us? */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static String fullName(HttpServletRequest request, String name) {
        return isSecure(request) ? "__Host-" + name : name;
    }
}
