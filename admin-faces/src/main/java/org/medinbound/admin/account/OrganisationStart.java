package org.medinbound.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.account.OrganisationSignIn;

/** Leads to the organisation's sign-in page. */
@WebServlet("/oidc/start")
public class OrganisationStart extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OrganisationStart.class.getName());

    @Inject
    private transient OrganisationSignIn organisation;

    @Inject
    private transient IdentityProvider provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!organisation.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OrganisationTry begun = OrganisationTry.begin(request.getSession(), Browser.local(request.getParameter("to")));
        try {
            response.sendRedirect(provider.page(begun).toString());
        } catch (IdentityProvider.NoAnswer e) {
            LOG.log(Level.WARNING, "The identity provider of staff cannot be used", e);
            response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?organisation=unreachable");
        }
    }
}
