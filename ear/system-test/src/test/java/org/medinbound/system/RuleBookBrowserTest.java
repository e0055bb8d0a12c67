package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A next version of the reminders' rules: drafted at the desk, compared and released by the ministry's officer, then in the list. */
class RuleBookBrowserTest {
    private static final String BOOK = "/admin/rules/book.xhtml?book=reminders";

    private final Product product = Product.shared();

    @Test
    void aVersionIsDraftedByOnePersonAndReleasedByAnother() {
        String from = LocalDate.now().plusMonths(2).withDayOfMonth(1).toString();
        try (Browser desk = Browser.open(product)) {
            StaffDoor.enter(product, desk, "registry");
            Page page = desk.go("/admin/rules/list.xhtml");
            desk.assertFits("rules-1-list");
            page.locator("a[href$='book=reminders']").click();
            page.locator("input[id$=':copy']").first().click();
            page.waitForLoadState();
            page.locator("[id$=':validFrom']").fill(from);
            row(page, "Last reminder of a correction").locator("input").fill("99");
            page.locator("[id='form:save']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText())
                    .contains("Enter a whole number from 1 to 31", "Say where it comes from");
            assertThat(row(page, "Last reminder of a correction")
                            .locator("input")
                            .inputValue())
                    .isEqualTo("99");
            desk.assertFits("rules-2-refused");
            page.locator("[id$=':version']").fill("reminders-2");
            page.locator("[id$=':source']").fill("経済産業省の通知（架空）");
            row(page, "Last reminder of a correction").locator("input").fill("2");
            page.locator("[id='form:save']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("Another person can release it");
            assertThat(page.locator("[id='form:release']").count())
                    .as("who wrote it does not release it")
                    .isZero();
        }
        try (Browser ministry = Browser.open(product)) {
            StaffDoor.enter(product, ministry, "ministry");
            Page page = ministry.page();
            assertThat(page.locator("main").innerText()).contains("drafts of rules to be released");
            ministry.go(BOOK);
            assertThat(row(page, "Last reminder of a correction").innerText()).contains("1", "changed");
            ministry.assertFits("rules-3-second-person");
            page.locator("[id='form:release']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText())
                    .contains("Released.", "reminders-2", "経済産業省の通知（架空）", "reminders-default-1");
            ministry.assertFits("rules-4-released");
            ministry.go("/admin/rules/book.xhtml?book=report-lines");
            ministry.assertFits("rules-5-lines");
            assertThat(ministry.go("/admin/rules/list.xhtml").locator("main").innerText())
                    .contains("reminders-2");
        }
    }

    private static Locator row(Page page, String words) {
        return page.locator("#draft tr:has-text('" + words + "')");
    }
}
