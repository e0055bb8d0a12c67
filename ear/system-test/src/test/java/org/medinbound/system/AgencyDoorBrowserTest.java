package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The way of an agency's contact to the agency's pages: list number and known mailbox, link, code, home. */
class AgencyDoorBrowserTest {
    private final Product product = Product.shared();

    @Test
    void aKnownContactComesInByNumberMailboxLinkAndCode() {
        Mailbox mailbox = new Mailbox(product, "desk3@guarantor3.example");
        int before = mailbox.all().size();
        try (Browser browser = Browser.open(product, 390, true)) {
            Page page = browser.go("/ja/");
            page.locator("footer a[href='/ja/agency']").click();
            browser.assertFits("agency-door");
            // As a Japanese keyboard gives it.
            page.locator("#number").fill("ｂ－００３");
            page.locator("#mailbox").fill("Desk3@guarantor3.example");
            submit(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("メールをご確認ください");
            browser.assertFits("agency-sent");

            page.navigate(mailbox.link(before + 1));
            submit(page);
            page.locator("#code").fill(mailbox.code(before + 2));
            submit(page);
            assertThat(page.url()).endsWith("/ja/my/agency");
            assertThat(page.locator("main").innerText()).contains("B-003", "登録中");
            browser.assertFits("agency-home");

            page.locator("a[href='/ja/my/agency/contacts']").first().click();
            assertThat(page.locator("main").innerText()).contains("desk3@guarantor3.example", "月次報告");
            browser.assertFits("agency-contacts");

            page.locator(".person button").click();
            page.navigate(product.base() + "/ja/my/agency");
            assertThat(page.url()).endsWith("/ja/agency");
        }
    }

    @Test
    void aStrangerLearnsNothingAndNobodyGetsMail() {
        Mailbox mailbox = new Mailbox(product, "stranger-of-agencies@example.org");
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go("/en/agency");
            page.locator("#number").fill("B-008");
            page.locator("#mailbox").fill("stranger-of-agencies@example.org");
            submit(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("Look into your mailbox");
            assertThat(mailbox.all()).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go("/en/agency");
            page.locator("#mailbox").fill("no mailbox");
            submit(page);
            assertThat(page.locator(".error-summary a").allInnerTexts())
                    .containsExactly(
                            "Enter your list number, for example B-121.",
                            "Enter an e-mail address, for example name@example.org.");
            assertThat(page.locator("#mailbox").inputValue()).isEqualTo("no mailbox");
            browser.assertAccessible();
        }
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
