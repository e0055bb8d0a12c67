package org.medinbound.portal.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.portal.web.Cookies;

/** The cookie with the secret of the draft that this browser writes; it lives as long as the draft. */
final class DraftCookie {
    private static final String NAME = "mi_draft";

    private DraftCookie() {}

    static Optional<String> token(HttpServletRequest request) {
        return Cookies.read(request, NAME).filter(token -> token.matches("[\\w-]{43}"));
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookies.write(request, response, NAME, token, (int) InquiryDrafts.LIFE.toSeconds());
    }
}
