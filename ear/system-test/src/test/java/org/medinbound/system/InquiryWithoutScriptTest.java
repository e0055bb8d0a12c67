package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole way of a sender without a line of JavaScript, on a telephone's screen. */
class InquiryWithoutScriptTest {
    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final String patient = "plain-" + UUID.randomUUID() + "@example.org";

    @Test
    void anInquiryWithItsFilesIsWrittenSentFollowedAndTakenBack() {
        try (Browser browser = Browser.open(product, 390, false)) {
            Page page = browser.page();
            // Without script the browser driver cannot wait for the end of scrolling: the screen is long enough to need
            // none.
            page.setViewportSize(390, 3000);
            walk.writeUpToFiles(page, patient, "ja");
            CaseWalk.attach(page, "紹介状.pdf", "application/pdf", CaseWalk.PDF);
            CaseWalk.attach(page, "検査結果.pdf", "application/pdf", CaseWalk.PDF);
            assertThat(page.locator("ul.files").innerText()).contains("紹介状.pdf", "検査結果.pdf");
            page.goBack();
            page.goForward();
            assertThat(page.locator("ul.files").innerText())
                    .as("the back button loses nothing")
                    .contains("紹介状.pdf", "検査結果.pdf");
            String reference = CaseWalk.sendFromFiles(page);
            walk.comeIn(page, patient, reference);
            assertThat(page.locator("main").innerText()).contains("紹介状.pdf", "検査結果.pdf");
            page.locator("#message").fill("追加で、ペニシリンにアレルギーがあります。");
            page.locator("#messages form button").click();
            assertThat(page.locator("main").innerText()).contains("ペニシリン");
            browser.picture("case-without-script-390");
            page.locator("a[href$='/withdraw']").click();
            page.locator("main form .btn").first().click();
            assertThat(walk.value("select state from inquiry where reference = ?", reference))
                    .isEqualTo("WITHDRAWN");
            page.goBack();
            assertThat(page.locator("body").innerText()).isNotBlank();
        }
    }

    @Test
    void aStepThatIsIncompleteSaysWhatIsMissingAndKeepsTheRest() {
        try (Browser browser = Browser.open(product, 390, false)) {
            Page page = browser.go("/en/inquiries/new");
            page.locator("main form button").first().click();
            page.locator("input[value=TREATMENT]").check();
            CaseWalk.next(page);
            page.locator("#name").fill("Amal Karim (fictitious)");
            CaseWalk.next(page);
            assertThat(page.locator(".error-summary a").count()).isGreaterThan(1);
            assertThat(page.locator("#name").inputValue()).isEqualTo("Amal Karim (fictitious)");
        }
    }
}
