package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff at the door: who comes in, who waits, and who is shown out. */
class StaffSignInBrowserTest {
    private final Product product = Product.shared();

    private static void password(Browser browser, String login, String password) {
        Page page = browser.page();
        page.locator("input[type=email]").fill(login);
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=submit]").click();
        page.waitForLoadState();
    }

    /** The sixth digit belongs to a step; a code that was used before is refused, then the next step's is given. */
    private void signIn(Browser browser, String role) {
        StaffAccount account = StaffAccount.of(product, role);
        browser.go("/admin/home.xhtml");
        password(browser, account.login(), account.password());
        for (int step = -1; step <= 1 && browser.page().url().contains("sign-in-code"); step++) {
            browser.page()
                    .locator(".code-input")
                    .fill(account.code(product.now().plusSeconds(30L * step)));
            browser.page().locator("input[type=submit]").click();
            browser.page().waitForLoadState();
        }
        assertThat(browser.page().url()).endsWith("/admin/home.xhtml");
    }

    @Test
    void passwordAndCodeLeadToTheWorkOfTodayAndAWrongCodeDoesNot() {
        StaffAccount account = StaffAccount.of(product, "outreach");
        try (Browser browser = Browser.open(product)) {
            browser.go("/admin/");
            browser.assertAccessible();
            password(browser, account.login(), account.password());
            browser.assertAccessible();
            browser.page().locator(".code-input").fill("000000");
            browser.page().locator("input[type=submit]").click();
            assertThat(browser.page().locator(".field .error").innerText()).contains("not right");
            browser.picture("staff-code-wrong");
            browser.go("/admin/home.xhtml");
            assertThat(browser.page().url())
                    .as("the password alone opens nothing")
                    .contains("sign-in");
            signIn(browser, "outreach");
            assertThat(browser.page().locator("h1").innerText()).isEqualTo("Work of today");
        }
    }

    @Test
    void afterFiveWrongPasswordsEvenAnotherTryWaits() {
        try (Browser browser = Browser.open(product)) {
            browser.go("/admin/sign-in.xhtml");
            for (int i = 0; i < 6; i++) {
                password(browser, "nobody-there@staff.example", "wrong password " + i);
            }
            assertThat(browser.page().locator(".messages").innerText()).contains("Too many tries");
            assertThat(browser.page().locator("input[type=email]").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("nobody-there@staff.example");
            browser.picture("staff-delayed");
        }
    }

    @Test
    void aRoleWithoutTheRightSeesAPageThatSaysSoAndNoData() {
        try (Browser browser = Browser.open(product)) {
            signIn(browser, "quality");
            Response answer = browser.page().navigate(product.base() + "/admin/audit/list.xhtml");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(browser.page().content()).doesNotContain("SignIn.").contains("does not open this page");
            assertThat(browser.page()
                            .navigate(product.base() + "/admin/audit/record.csv")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowserAtItsNextClick() {
        try (Browser first = Browser.open(product);
                Browser second = Browser.open(product)) {
            signIn(first, "ministry");
            signIn(second, "ministry");
            second.go("/admin/account/own.xhtml");
            second.page().locator("[id='sessions:everywhere']").click();
            second.page().waitForURL("**/sign-in.xhtml?out=1");
            first.go("/admin/account/own.xhtml");
            assertThat(first.page().url()).contains("/sign-in.xhtml");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyScreenOfTheSecurityOfficerIsAccessibleAndFits(int width) {
        try (Browser browser = Browser.open(product, width, true)) {
            signIn(browser, "security");
            List<String> screens = List.of(
                    "home", "account/own", "accounts/list", "accounts/edit", "mail/list", "files/list", "audit/list");
            for (String screen : screens) {
                browser.go("/admin/" + screen + ".xhtml");
                browser.assertAccessible();
                browser.assertNoSidewaysScroll();
                browser.picture("staff-" + screen.replace('/', '-') + "-" + width);
            }
            browser.page().locator("[id$='check:verify']").click();
            Locator result = browser.page().locator(".note[role=status]");
            assertThat(result.innerText()).contains("Nothing was altered");
        }
    }
}
