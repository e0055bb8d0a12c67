package org.medinbound.admin.account;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * A sign-in on its way through the organisation: secrets that tie what comes back to this browser, kept in its session and used
 * once.
 *
 * @param to the page that was asked for
 */
record OrganisationTry(String state, String nonce, String verifier, String to) implements Serializable {
    private static final String NAME = OrganisationTry.class.getName();

    static OrganisationTry begin(HttpSession session, String to) {
        OrganisationTry begun =
                new OrganisationTry(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), to);
        session.setAttribute(NAME, begun);
        return begun;
    }

    /** The one that was begun in the session, if the state belongs to it; it cannot be taken twice. */
    static Optional<OrganisationTry> take(HttpSession session, String state) {
        Object kept = session.getAttribute(NAME);
        if (kept instanceof OrganisationTry begun && begun.state().equals(state)) {
            session.removeAttribute(NAME);
            return Optional.of(begun);
        }
        return Optional.empty();
    }
}
