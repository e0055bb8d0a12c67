package org.medinbound.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.account.OrganisationSignIn;
import org.medinbound.account.SignInStep;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;

/** Takes what the organisation's sign-in page sends back. Whatever it is, the reader sees a page that says what to do. */
@WebServlet("/oidc/callback")
public class OrganisationReturn extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OrganisationReturn.class.getName());

    @Inject
    private transient OrganisationSignIn organisation;

    @Inject
    private transient IdentityProvider provider;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!organisation.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // the code in this address goes nowhere else
        response.setHeader("Referrer-Policy", "no-referrer");
        response.sendRedirect(request.getContextPath() + next(request, response));
    }

    private String next(HttpServletRequest request, HttpServletResponse response) {
        Optional<OrganisationTry> begun = begun(request);
        String code = request.getParameter("code");
        if (begun.isEmpty() || code == null || code.isBlank()) {
            return page("again");
        }
        try {
            IdentityProvider.Person person = provider.redeem(code, begun.get());
            SignInStep step = organisation.signIn(
                    person.issuer(), person.subject(), person.verifiedEmail(), request.getHeader("User-Agent"));
            boolean secure = "https".equals(settings.baseUrl().getScheme()) || request.isSecure();
            StaffCookie.set(response, step.token(), secure);
            request.changeSessionId();
            return begun.get().to();
        } catch (IdentityProvider.NoAnswer e) {
            LOG.log(Level.WARNING, "A sign-in through the identity provider failed", e);
            return page(e.unreachable() ? "unreachable" : "again");
        } catch (BusinessRejection e) {
            return page(e.kind() == BusinessRejection.Kind.TOO_MANY ? "later" : "refused");
        }
    }

    private static Optional<OrganisationTry> begun(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String state = request.getParameter("state");
        return session == null || state == null ? Optional.empty() : OrganisationTry.take(session, state);
    }

    private static String page(String outcome) {
        return "/sign-in.xhtml?organisation=" + outcome;
    }
}
