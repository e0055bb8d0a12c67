package org.medinbound.admin.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.Languages;

/** {@code /language/en}: keeps the choice in a cookie and goes back to the page it came from. */
@WebServlet("/language/*")
public class LanguageSwitch extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String tag = path == null ? "" : path.substring(1);
        if (Languages.STAFF.contains(tag)) {
            Cookie cookie = new Cookie(Language.COOKIE, tag);
            cookie.setPath("/admin");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge(180 * 24 * 3600);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        response.sendRedirect(request.getContextPath() + back(request.getHeader("Referer"), request.getContextPath()));
    }

    /** Only a path of this application, never an address from outside. */
    static String back(@Nullable String referer, String contextPath) {
        try {
            URI uri = URI.create(referer == null ? "" : referer);
            String path = uri.getRawPath();
            if (path != null && path.startsWith(contextPath + "/") && path.endsWith(".xhtml") && !path.contains("//")) {
                String query = uri.getRawQuery();
                return path.substring(contextPath.length()) + (query == null ? "" : "?" + query);
            }
        } catch (IllegalArgumentException e) {
            return "/home.xhtml";
        }
        return "/home.xhtml";
    }
}
