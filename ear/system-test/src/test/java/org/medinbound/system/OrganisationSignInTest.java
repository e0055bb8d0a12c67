package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff who sign in through their organisation: the product against an identity provider that tells the truth, lies or is away. */
class OrganisationSignInTest {
    private static final String REFUSED = "no open account here belongs to you";
    private static final String AGAIN = "was not completed";

    private static Issuer issuer;
    private static Product product;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        product = Product.with()
                .set("DEMO_DATA", "true")
                .set("OIDC_ISSUER", issuer.address())
                .set("OIDC_CLIENT_ID", Issuer.CLIENT)
                .set("OIDC_CLIENT_SECRET", Issuer.SECRET)
                .start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
        issuer.close();
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(product.uri(path))
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void isToldAndStaysOutside(String words) throws IOException, InterruptedException {
        HttpResponse<String> page = open("/admin/oidc/start");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/admin/sign-in.xhtml");
        assertThat(page.body()).contains(words);
        assertThat(open("/admin/home.xhtml").uri().getPath()).isEqualTo("/admin/sign-in.xhtml");
    }

    private static void memberOfStaffStandsThere(String role) {
        issuer.presents("subject-of-" + role, StaffAccount.of(product, role).login(), true);
    }

    @Test
    void aMemberOfStaffIsLedToTheOrganisationAndComesBackToThePageThatWasAskedFor() throws Exception {
        memberOfStaffStandsThere("admin");
        HttpResponse<String> door = open("/admin/account/own.xhtml");
        assertThat(door.body())
                .contains("Sign in with your organisation", "/admin/oidc/start?to=")
                .doesNotContain("type=\"password\"");
        HttpResponse<String> page = open("/admin/oidc/start?to=%2Faccount%2Fown.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/admin/account/own.xhtml");
        assertThat(open("/admin/home.xhtml").uri().getPath()).isEqualTo("/admin/home.xhtml");
    }

    @Test
    void anUnknownPersonIsRefusedKindly() throws Exception {
        issuer.presents("stranger", "stranger@elsewhere.example", true);
        isToldAndStaysOutside(REFUSED);
    }

    @Test
    void anAddressThatTheProviderDidNotCheckOpensNothing() throws Exception {
        issuer.presents("impostor", StaffAccount.of(product, "desk").login(), false);
        isToldAndStaysOutside(REFUSED);
    }

    @Test
    void aTokenWithAnotherNonceIsRefused() throws Exception {
        memberOfStaffStandsThere("admin");
        issuer.lies(claims -> claims.claim("nonce", "of another browser"));
        isToldAndStaysOutside(AGAIN);
    }

    @Test
    void aTokenWithAnotherSignatureIsRefused() throws Exception {
        memberOfStaffStandsThere("admin");
        issuer.signsWithForeignKey();
        isToldAndStaysOutside(AGAIN);
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        memberOfStaffStandsThere("admin");
        issuer.lies(claims -> claims.audience("another-client"));
        isToldAndStaysOutside(AGAIN);
    }

    @Test
    void aTokenThatHasExpiredIsRefused() throws Exception {
        memberOfStaffStandsThere("admin");
        issuer.lies(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))));
        isToldAndStaysOutside(AGAIN);
    }

    @Test
    void aProviderOutOfOrderIsToldAsSuch() throws Exception {
        memberOfStaffStandsThere("admin");
        issuer.breaks();
        isToldAndStaysOutside("cannot be reached now");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        HttpResponse<String> page = open("/admin/oidc/callback?code=stolen&state=guessed");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(AGAIN);
    }

    @Test
    void anAddressElsewhereIsNotFollowedAfterTheSignIn() throws Exception {
        memberOfStaffStandsThere("admin");
        assertThat(open("/admin/oidc/start?to=https%3A%2F%2Fevil.example%2F")
                        .uri()
                        .getPath())
                .isEqualTo("/admin/home.xhtml");
    }
}
