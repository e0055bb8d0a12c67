package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sign-in of people outside: the link of a mail, the code of the next, the session. */
class PortalLinkTest {
    private final Product product = Product.shared();
    private final String address = "reader-" + UUID.randomUUID() + "@example.org";
    private final Mailbox mailbox = new Mailbox(product, address);

    @Test
    void linkAndCodeOpenTheOwnPageAndSigningOutClosesIt() {
        String link = caseLink();
        try (Browser browser = Browser.open(product, 390, false)) {
            Page page = browser.go(link);
            assertThat(page.url()).as("the secret leaves the address at once").endsWith("/en/sign-in");
            assertThat(page.locator("main").innerText()).contains("r•••@example.org");
            browser.assertNoSidewaysScroll();
            browser.picture("sign-in-en-390");
            submit(page);
            page.locator("#code").fill(mailbox.code(2));
            browser.picture("sign-in-code-en-390");
            submit(page);

            assertThat(page.url()).doesNotContain("sign-in");
            assertThat(browser.context().cookies()).anySatisfy(cookie -> {
                assertThat(cookie.name).isEqualTo("mi_session");
                assertThat(cookie.httpOnly).isTrue();
            });
            String own = page.url();
            browser.picture("own-case-en-390");
            page.locator(".person button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out");
            page.navigate(own);
            assertThat(page.url()).as("the page is closed again").endsWith("/en/sign-in");
        }
    }

    @Test
    void fiveWrongCodesEndTheCodeButNotTheLink() {
        String link = caseLink();
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go(link);
            submit(page);
            String code = mailbox.code(2);
            String wrong = code.equals("111111") ? "222222" : "111111";
            for (int i = 0; i < 5; i++) {
                page.locator("#code").fill(wrong);
                submit(page);
            }
            assertThat(page.locator(".error-summary").innerText()).contains("typed wrong five times");
            browser.assertAccessible();
            page.locator("#code").fill(code);
            submit(page);
            assertThat(page.locator(".error-summary").innerText()).contains("has ended");

            page.locator("#again button").click();
            page.locator("#code").fill(mailbox.code(3));
            submit(page);
            assertThat(page.url()).doesNotContain("sign-in");
        }
    }

    @Test
    void anExpiredLinkTellsHowToGetANewOneAndTheNewOneWorks() throws SQLException {
        String reference = reference(caseLink());
        try (Browser browser = Browser.open(product, 390, true)) {
            Page page = browser.go(mailbox.link(1));
            assertThat(page.locator("h1").innerText()).isEqualTo("This link has ended");
            browser.assertAccessible();
            browser.assertNoSidewaysScroll();
            browser.picture("link-ended-en-390");
            page.locator("#reference").fill(reference);
            page.locator("#mailbox").fill(address);
            submit(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Look into your mailbox");

            page.navigate(mailbox.link(2));
            assertThat(page.locator("h1").innerText()).isEqualTo("One step to your page");
        }
    }

    @Test
    void aMadeUpLinkLooksLikeAnExpiredOneAndAStrangersWishIsAnsweredAlike() {
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go("/en/link/" + "x".repeat(43));
            assertThat(page.locator("h1").innerText()).isEqualTo("This link has ended");
            page.locator("#reference").fill("AAAA-BBBB-CCCC-DDDD");
            page.locator("#mailbox").fill(address);
            submit(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Look into your mailbox");
            assertThat(mailbox.all()).isEmpty();
        }
    }

    @Test
    void whatIsMissingInTheFormIsNamedAndWhatWasTypedStays() {
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go("/en/new-link");
            page.locator("#mailbox").fill("not a mailbox");
            submit(page);
            assertThat(page.locator(".error-summary a").allInnerTexts()).hasSize(2);
            assertThat(page.locator("#mailbox").inputValue()).isEqualTo("not a mailbox");
            assertThat(page.title()).startsWith("Error:");
            browser.assertAccessible();
            page.locator(".error-summary a").first().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reference");
        }
    }

    @Test
    void theSecretOfALinkStandsInNoLog() {
        String link = caseLink();
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go(link);
            submit(page);
            mailbox.code(2);
        }
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(product.output()).doesNotContain(secret, address);
    }

    /** A link as people get it: they send an inquiry, and its receipt is mailed with the way to its page. */
    private String caseLink() {
        String inquiry = """
                {"kind": "TREATMENT", "askedBy": "SELF", "name": "Mai Nguyen", "email": "%s", "residence": "VN",
                 "language": "en", "birthYear": 1980, "sex": "FEMALE", "question": "Can it be removed without opening?",
                 "condition": "Found in May, no pain.", "treatment": "None so far", "medicines": "None", "allergies": "None",
                 "wantedTime": "SOON", "consents": ["CARE", "SENSITIVE", "ABROAD"]}
                """.formatted(address);
        HttpResponse<String> answer = product.send(HttpRequest.newBuilder(product.uri("/api/v1/inquiries"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(inquiry))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return mailbox.link(1);
    }

    /** Ends the link as if its time had come, and answers with the reference it is for. */
    private String reference(String link) throws SQLException {
        try (Connection connection = product.database().getConnection();
                PreparedStatement sql = connection.prepareStatement("""
                        update portal_link set issued_at = issued_at - interval '31 days', expires_at = expires_at - interval '31 days'
                        where token_hash = sha256(convert_to(?, 'UTF8')) returning subject
                        """)) {
            sql.setString(1, link.substring(link.lastIndexOf('/') + 1));
            var row = sql.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
