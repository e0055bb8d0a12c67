package org.medinbound.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The page for errors that never reached the REST application: a missing static file, a failing filter. */
public class ContainerErrors extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Templates templates;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String id = status >= 500 ? SurpriseMapper.log(thrown instanceof Throwable surprise ? surprise : null) : null;
        Page page = Page.begin(request, response);
        byte[] html = templates.render(Failures.view(status, List.of(), id), page);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
