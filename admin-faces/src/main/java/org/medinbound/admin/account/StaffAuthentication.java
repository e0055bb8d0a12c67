package org.medinbound.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medinbound.account.SignIn;
import org.medinbound.account.StaffSession;
import org.medinbound.admin.shell.StaffGate;

/**
 * Tells the container who is signed in. The session is looked up in the database at every request, so that one that was ended
 * elsewhere opens nothing any more; its roles become the container's groups.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {
    @Inject
    private SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            return context.doNothing();
        }
        Optional<StaffSession> session =
                StaffCookie.token(request).flatMap(signIn::session).filter(StaffSession::secondFactor);
        if (session.isEmpty()) {
            return context.doNothing();
        }
        StaffSession reader = session.get();
        request.setAttribute(StaffGate.SESSION, reader);
        return context.notifyContainerAboutLogin(
                "staff:" + reader.account(),
                reader.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
