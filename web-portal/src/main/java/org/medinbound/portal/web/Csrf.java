package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.References;

/**
 * Protection of forms against other sites: a secret in a cookie, its hash in the form. Another site can neither read the
 * cookie nor make the hash. Works for visitors too, and on every node, because nothing is kept here.
 */
public final class Csrf {
    /** Name of the hidden field. */
    public static final String FIELD = "_csrf";

    private static final String COOKIE = "mi_form";
    private static final String MADE_NOW = Csrf.class.getName();

    private Csrf() {}

    static String token(HttpServletRequest request, HttpServletResponse response) {
        String secret = Cookies.read(request, COOKIE).orElse(null);
        if (secret == null && request.getAttribute(MADE_NOW) instanceof String made) {
            secret = made;
        }
        if (secret == null) {
            secret = References.newToken();
            request.setAttribute(MADE_NOW, secret);
            Cookies.write(request, response, COOKIE, secret, -1);
        }
        return tokenOf(secret);
    }

    /** Was the token made from the secret in the browser's cookie? */
    static boolean isGood(HttpServletRequest request, @Nullable String token) {
        String secret = Cookies.read(request, COOKIE).orElse(null);
        return secret != null
                && token != null
                && MessageDigest.isEqual(
                        tokenOf(secret).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    static String tokenOf(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(References.hash("form:" + secret));
    }
}
