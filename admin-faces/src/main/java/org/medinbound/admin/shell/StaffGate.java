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
import java.util.Comparator;
import java.util.Optional;
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

    @Inject
    @Any
    private Instance<Screens> screens;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Actor actor = reader(http)
                .map(session -> session.actor(request.getRemoteAddr()))
                .orElseGet(() -> Actor.visitor(request.getRemoteAddr()));
        if (!mayOpen(actor, http.getServletPath())) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
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
