package org.medinbound.admin.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.OrganisationSignIn;
import org.medinbound.settings.Settings;

/**
 * The operator's identity provider (OpenID Connect Core 1.0, code flow with PKCE). Where its endpoints are and with which keys it
 * signs is read from its discovery document and kept; no request waits for it longer than the time-outs.
 */
@ApplicationScoped
public class IdentityProvider {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);

    /** Signatures that only the provider can make; never those with the shared secret, never none. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private volatile @Nullable Known known;

    /** The provider's page to which the browser is led. */
    URI page(OrganisationTry begun) throws NoAnswer {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "email"),
                        client(),
                        returnAddress())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Takes the code to the provider and checks its ID token: signature, issuer, audience, expiry and nonce.
     *
     * @throws NoAnswer when the provider cannot be reached or answers with what cannot be believed
     */
    Person redeem(String code, OrganisationTry begun) throws NoAnswer {
        Known provider = known();
        JWT token = idToken(provider, code, begun);
        try {
            IDTokenValidator validator = new IDTokenValidator(
                    provider.metadata().getIssuer(),
                    client(),
                    new JWSVerificationKeySelector<>(SIGNATURES, provider.keys()),
                    null);
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(begun.nonce()));
            boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                    || "true".equals(claims.getStringClaim("email_verified"));
            return new Person(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    verified ? claims.getStringClaim("email") : null);
        } catch (BadJOSEException e) {
            throw new NoAnswer("its ID token is not valid", false, e);
        } catch (JOSEException e) {
            throw new NoAnswer("its keys cannot be read", true, e);
        }
    }

    private JWT idToken(Known provider, String code, OrganisationTry begun) throws NoAnswer {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), returnAddress(), new CodeVerifier(begun.verifier()));
        URI endpoint = provider.metadata().getTokenEndpointURI();
        HTTPRequest request = tokenRequest(provider, endpoint, grant).toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        try {
            HTTPResponse received = request.send();
            if (received.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
                throw new NoAnswer("its token endpoint answers " + received.getStatusCode(), true, null);
            }
            TokenResponse answer = OIDCTokenResponseParser.parse(received);
            if (!answer.indicatesSuccess()) {
                String error = answer.toErrorResponse().getErrorObject().getCode();
                throw new NoAnswer("it refused the code: " + error, false, null);
            }
            JWT token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            if (token == null) {
                throw new NoAnswer("it gave no ID token", false, null);
            }
            return token;
        } catch (IOException e) {
            throw new NoAnswer("its token endpoint cannot be reached", true, e);
        } catch (ParseException e) {
            throw new NoAnswer("its token endpoint does not speak the protocol", true, e);
        }
    }

    private TokenRequest tokenRequest(Known provider, URI endpoint, AuthorizationCodeGrant grant) throws NoAnswer {
        String secret = settings.text("oidc.client.secret").orElse(null);
        if (secret == null) {
            return new TokenRequest.Builder(endpoint, client(), grant).build();
        }
        List<ClientAuthenticationMethod> methods = provider.metadata().getTokenEndpointAuthMethods();
        boolean inForm = methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        endpoint,
                        inForm
                                ? new ClientSecretPost(client(), new Secret(secret))
                                : new ClientSecretBasic(client(), new Secret(secret)),
                        grant)
                .build();
    }

    private Known known() throws NoAnswer {
        Known kept = known;
        if (kept == null || kept.readAt().plus(KEPT).isBefore(clock.instant())) {
            kept = discover();
            known = kept;
        }
        return kept;
    }

    private Known discover() throws NoAnswer {
        String issuer = settings.text(OrganisationSignIn.ISSUER)
                .orElseThrow(() -> new NoAnswer("OIDC_ISSUER is not set", true, null));
        try {
            confirm(URI.create(issuer));
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_MILLIS, READ_MILLIS);
            confirm(metadata.getAuthorizationEndpointURI());
            confirm(metadata.getTokenEndpointURI());
            confirm(metadata.getJWKSetURI());
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_ANSWER))
                    .refreshAheadCache(false)
                    .build();
            return new Known(metadata, keys, clock.instant());
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            throw new NoAnswer("its discovery document cannot be read", true, e);
        }
    }

    /** The code, the secret and the keys travel only by TLS; a provider on the same machine may do without. */
    private static void confirm(@Nullable URI endpoint) throws NoAnswer {
        if (endpoint == null) {
            throw new NoAnswer("its discovery document lacks an endpoint", true, null);
        }
        String host = endpoint.getHost();
        if (!"https".equals(endpoint.getScheme()) && !"localhost".equals(host) && !"127.0.0.1".equals(host)) {
            throw new NoAnswer("its endpoints are not https", true, null);
        }
    }

    private ClientID client() throws NoAnswer {
        return new ClientID(settings.text("oidc.client.id")
                .orElseThrow(() -> new NoAnswer("OIDC_CLIENT_ID is not set", true, null)));
    }

    private URI returnAddress() {
        return URI.create(settings.baseUrl() + "/admin/oidc/callback");
    }

    /**
     * Whom the provider has proven.
     *
     * @param verifiedEmail the mail address if the provider says that it checked it
     */
    record Person(String issuer, String subject, @Nullable String verifiedEmail) {}

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant readAt) {}

    /** The provider gave no answer that can be used. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean unreachable;

        NoAnswer(String message, boolean unreachable, @Nullable Throwable cause) {
            super(message, cause);
            this.unreachable = unreachable;
        }

        /** Is it the provider or its set-up, rather than this one sign-in? */
        boolean unreachable() {
            return unreachable;
        }
    }
}
