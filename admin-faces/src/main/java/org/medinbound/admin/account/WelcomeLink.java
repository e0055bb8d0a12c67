package org.medinbound.admin.account;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the token out of a mailed link's address at once, so that it stands in no later address and no Referer. */
@WebServlet("/welcome")
public class WelcomeLink extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Session attribute that keeps the token. */
    static final String TOKEN = WelcomeLink.class.getName();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("token");
        response.setHeader("Referrer-Policy", "no-referrer");
        request.getSession().setAttribute(TOKEN, token == null ? "" : token);
        response.sendRedirect(request.getContextPath() + "/welcome.xhtml");
    }
}
