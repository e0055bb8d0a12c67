package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The registry's officer keeps an agency: entry, status, contacts, contracts, papers and notes, and finds it in the list. */
class RegistryDeskBrowserTest {
    private final Product product = Product.shared();

    @Test
    void anAgencyIsRegisteredChangedSuspendedAndStaysInTheHistory() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/list.xhtml");
            browser.assertFits("agency-list");
            page.locator(".page-title a.btn").click();
            fill(page, "form:number", "B-901");
            fill(page, "form:name", "架空ひかり国際医療支援株式会社");
            fill(page, "form:registeredOn", "2026-11-02");
            fill(page, "form:email", "office@hikari.example");
            fill(page, "form:languages", "en zh-Hans");
            press(page, "form:save");
            assertThat(page.locator("form[id=form] .error").allInnerTexts()).contains("Give the reason.");
            assertThat(value(page, "form:name")).isEqualTo("架空ひかり国際医療支援株式会社");
            browser.assertFits("agency-new-refused");
            fill(page, "form:reason", "決定通知（11月2日付）");
            press(page, "form:save");
            assertThat(page.locator(".messages").innerText()).contains("B-901 is on the register.");

            fill(page, "form:fax", "03-0000-0901");
            fill(page, "form:reason", "FAXの届出");
            press(page, "form:save");
            page.locator("select[id$='reasonCode']").selectOption("own-wish-pause");
            fill(page, "status:statusOn", "2026-11-20");
            fill(page, "status:reason", "休業の届出");
            press(page, "status:become");
            assertThat(page.locator(".page-title").innerText()).contains("suspended");
            assertThat(page.locator("table.t tbody tr").allInnerTexts())
                    .hasSize(3)
                    .first()
                    .asString()
                    .contains("wish of the agency", "休業の届出", "2026-11-20");
            browser.assertFits("agency-register");
        }
    }

    @Test
    void contactsContractsPapersAndNotesAreKept() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            contact(browser);
            contract(browser);
            papers(browser);
        }
    }

    private void contact(Browser browser) {
        Page page = browser.go("/admin/registry/contacts.xhtml?number=B-012");
        fill(page, "contact:name", "架空 花子");
        fill(page, "contact:mailbox", "no@mailbox");
        fill(page, "contact:reason", "電話で確認");
        press(page, "contact:save");
        assertThat(page.locator("[id='contact'] .error").first().innerText()).contains("Enter one e-mail address");
        fill(page, "contact:mailbox", "hanako@guarantor12.example");
        page.locator("input[type=checkbox][value=ACCOUNTING]").check();
        press(page, "contact:save");
        assertThat(page.locator(".entry").allInnerTexts())
                .anySatisfy(entry -> assertThat(entry).contains("架空 花子", "hanako@guarantor12.example", "accounting"));
        browser.assertFits("agency-contacts-desk");
    }

    private void contract(Browser browser) {
        Page page = browser.go("/admin/registry/contracts.xhtml?number=B-012");
        fill(page, "contract:hospital", "架空中央病院");
        fill(page, "contract:from", "2025-01-01");
        fill(
                page,
                "contract:until",
                product.now().plusSeconds(20 * 86_400).toString().substring(0, 10));
        page.locator("[id='contract:content']").check();
        page.locator("[id='contract:payment']").check();
        press(page, "contract:save");
        assertThat(page.locator("table.t tbody").innerText())
                .contains("架空中央病院", "ends soon", "lacks: split of responsibility", "lacks: personal data");
        browser.assertFits("agency-contracts");
        browser.go("/admin/registry/ending.xhtml");
        assertThat(page.locator("[id='list:rows_data']").innerText()).contains("B-012", "架空中央病院");
        browser.assertFits("agency-contracts-ending");
    }

    private void papers(Browser browser) {
        Page page = browser.go("/admin/registry/papers.xhtml?number=B-012");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("届出.txt", "text/plain", "架空の届出です。".getBytes(StandardCharsets.UTF_8)));
        press(page, "add:store");
        assertThat(page.locator(".entry").first().innerText()).contains("届出.txt");
        fill(page, "notes:note", "次回は電話で確認する。");
        press(page, "notes:write");
        assertThat(page.locator(".said").first().innerText()).isEqualTo("次回は電話で確認する。");
        browser.assertFits("agency-papers");
    }

    @Test
    void theListIsSearchedFilteredSortedAndTakenAway() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/list.xhtml?q=guarantor24.example");
            assertThat(page.locator("[id='list:rows_data'] > tr").count()).isEqualTo(1);
            assertThat(page.locator("[id='list:rows_data']").innerText()).contains("B-024");
            browser.go("/admin/guarantor/list.xhtml?status=deregistered");
            assertThat(page.locator("[id='list:rows_data'] .tag").allInnerTexts())
                    .isNotEmpty()
                    .contains("deregistered");
            page.locator("thead th", new Page.LocatorOptions().setHasText("Name"))
                    .click();
            page.locator("th[aria-sort=ascending]").first().waitFor();
            page.mouse().move(0, 0);
            browser.assertFits("agency-list-filtered");
            String csv = text(page, "/admin/registry/agencies.csv?q=B-024");
            assertThat(csv).startsWith("\uFEFFList number,").contains("B-024,", "'+81-3-0000-0024");
            assertThat(csv.lines()).hasSize(2);
            assertThat(page.request()
                            .get(product.base() + "/admin/registry/agencies.xlsx")
                            .body())
                    .startsWith('P', 'K');
        }
    }

    private String text(Page page, String path) {
        RequestOptions english = RequestOptions.create().setHeader("Accept-Language", "en");
        return new String(page.request().get(product.base() + path, english).body(), StandardCharsets.UTF_8);
    }

    /** Fields stand in a composite of their own, so their ids have a part between form and name. */
    private static void fill(Page page, String id, String value) {
        page.locator(field(id)).fill(value);
    }

    private static String value(Page page, String id) {
        return page.locator(field(id)).inputValue();
    }

    private static String field(String id) {
        String[] parts = id.split(":");
        return "form[id='" + parts[0] + "'] [id$=':" + parts[1] + "']";
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
        page.waitForLoadState();
    }
}
