package org.medinbound.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.access.Actors;

/** Begins every request: makes its {@link Page} and binds the {@link org.medinbound.access.Actor} for its time. */
public class PortalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Page.begin(request, response);
        try {
            Actors.call(callers.actor(request), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
