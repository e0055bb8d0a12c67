package org.medinbound.admin.shell;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.account.StaffSession;

/**
 * Binds who acts for the time of a request, and opens a page only to those who hold the right of its side bar entry. The use
 * cases behind a page ask for their rights again; this only answers earlier and with a page.
 */
public class StaffGate implements Filter {
    /** Request attribute under which the authentication leaves the session. */
    public static final String SESSION = StaffSession.class.getName();

    private static final Set<String> OPEN = Set.of(
            "/sign-in.xhtml",
            "/sign-in-code.xhtml",
            "/sign-in-enrol.xhtml",
            "/sign-out",
            "/second-factor.svg",
            "/welcome",
            "/welcome.xhtml",
            "/error.xhtml",
            "/expired.xhtml");

    @Inject
    @Any
    private Instance<Screens> screens;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (comesFromElsewhere(http)) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (reader(http).isEmpty() && !isOpen(http.getServletPath())) {
            askToSignIn(http, answer);
            return;
        }
        Actor actor = reader(http)
                .map(session -> session.actor(request.getRemoteAddr()))
                .orElseGet(() -> Actor.visitor(request.getRemoteAddr()));
        if (!isOpen(http.getServletPath()) && !mayOpen(actor, http.getServletPath())) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            Actors.call(actor, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** A form that another site sent; the views' own state is the first defence, this the second. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getMethod().equals("POST")
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path)
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/language")
                || path.startsWith("/oidc");
    }

    /** Leads to the sign-in and back; a form that came too late is shown again with what was typed. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String query = request.getQueryString();
        String path = request.getServletPath().equals("/") ? "/home.xhtml" : request.getServletPath();
        String signIn = request.getContextPath() + "/sign-in.xhtml?to="
                + URLEncoder.encode(path + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + signIn.replace("&", "&amp;") + "&amp;ended=1\"/></partial-response>");
        } else if (request.getMethod().equals("POST")) {
            request.getRequestDispatcher("/expired.xhtml").forward(request, response);
        } else {
            response.sendRedirect(signIn);
        }
    }

    private boolean mayOpen(Actor actor, String path) {
        return screens.stream()
                .flatMap(s -> s.entries().stream())
                .filter(e -> path.equals(e.path()) || path.startsWith(e.directory()))
                .max(Comparator.comparing((MenuEntry e) -> path.equals(e.path()))
                        .thenComparing(e -> e.directory().length()))
                .map(MenuEntry::right)
                .map(right -> right == Right.PUBLIC || actor.may(right))
                .orElse(true);
    }

    /** Who is signed in, if anybody is. */
    public static Optional<StaffSession> reader(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof StaffSession session ? Optional.of(session) : Optional.empty();
    }
}
