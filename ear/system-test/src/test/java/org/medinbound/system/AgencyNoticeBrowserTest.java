package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The agency tells a change, the desk sees old against new and accepts, the agency is told by mail; then the desk publishes the list
 * and a patient reads it. The yearly confirmation is asked, opened and answered.
 */
class AgencyNoticeBrowserTest {
    private final Product product = Product.shared();

    @Test
    void aChangeNoticeIsAProposalUntilTheDeskAcceptsIt() {
        Mailbox mailbox = new Mailbox(product, "desk201@guarantor201.example");
        try (Browser agency = Browser.open(product, 390, true);
                Browser desk = Browser.open(product)) {
            enter(agency, mailbox, "B-201", "desk201@guarantor201.example");
            Page page = agency.page();
            page.navigate(product.base() + "/ja/my/agency/notices/register");
            page.locator("#phone").fill("03-0000-2010");
            page.locator("#email").fill("not one");
            submit(page);
            assertThat(page.locator(".error-summary").innerText()).contains("メールアドレスではありません");
            assertThat(page.locator("#phone").inputValue()).isEqualTo("03-0000-2010");
            page.locator("#email").fill("desk201@guarantor201.example");
            agency.assertFits("agency-notice-register");
            submit(page);
            assertThat(page.locator(".note.ok").innerText()).contains("届出を受け付けました");
            agency.assertFits("agency-notices");

            decides(desk);
            assertThat(mailbox.text(3)).contains("受理", "B-201");
            page.navigate(product.base() + "/ja/my/agency/notices");
            assertThat(page.locator(".notices .tag").first().innerText()).isEqualTo("受理");
        }
    }

    private void decides(Browser desk) {
        StaffDoor.enter(product, desk, "registry");
        Page page = desk.go("/admin/registry/notices.xhtml");
        desk.assertFits("desk-notices");
        page.locator("[id='list:rows_data'] tr", new Page.LocatorOptions().setHasText("B-201"))
                .locator("a")
                .click();
        page.waitForURL(Pattern.compile(".*notice\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("tr.differs").allInnerTexts())
                .singleElement()
                .asString()
                .contains("03-0000-2010");
        desk.assertFits("desk-notice");
        page.locator("[id='accept:go']").click();
        page.waitForLoadState();
        assertThat(page.locator(".messages").innerText()).contains("Accepted");
    }

    @Test
    void theListIsPublishedWithADifferenceAndPatientsReadIt() {
        try (Browser desk = Browser.open(product);
                Browser patient = Browser.open(product, 390, true)) {
            StaffDoor.enter(product, desk, "registry");
            Page page = desk.go("/admin/registry/register.xhtml?number=B-202");
            page.locator("form[id=form] [id$=':fax']").fill("03-0000-2020");
            page.locator("form[id=form] [id$=':reason']").fill("FAXの届出");
            page.locator("[id='form:save']").click();
            page.waitForLoadState();
            desk.go("/admin/registry/publication.xhtml");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("B-202"))
                            .innerText())
                    .contains("03-0000-2020");
            desk.assertFits("desk-publication");
            page.locator("[id='publish:go']").click();
            page.waitForLoadState();
            assertThat(page.locator(".messages").innerText()).containsPattern("Version \\d+ is published");
            desk.assertFits("desk-publication-done");

            Page shown = patient.go("/en/guarantors?q=B-202");
            assertThat(shown.locator("main table").innerText()).contains("B-202", "03-0000-2020");
            patient.assertFits("guarantors-found");
            patient.go("/ja/guarantors");
            patient.assertFits("guarantors-ja");
            assertThat(product.get("/en/guarantors.csv").body()).contains("B-202,", "03-0000-2020");
            var first = product.get("/en/guarantors");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(product.get("/en/guarantors", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void theYearlyQuestionIsOpenedAndAnsweredWithOneClick() {
        Mailbox mailbox = new Mailbox(product, "desk203@guarantor203.example");
        try (Browser agency = Browser.open(product, 390, true);
                Browser desk = Browser.open(product)) {
            StaffDoor.enter(product, desk, "registry");
            Page list = desk.go("/admin/registry/confirmations.xhtml");
            list.locator("[id='ask:number']").fill("B-203");
            list.locator("[id='ask:go']").click();
            list.locator(".messages").waitFor();
            Page page = agency.go(mailbox.linkOf("登録内容と連絡先に変わりがないか"));
            submit(page);
            page.locator("#code").fill(mailbox.codeOf("コードは"));
            submit(page);
            page.locator(".waits", new Page.LocatorOptions().setHasText("年次の登録内容確認"))
                    .locator("a.btn")
                    .click();
            agency.assertFits("agency-confirmation");
            submit(page);
            assertThat(page.locator(".note.ok").innerText()).contains("ご確認いただきました");
            desk.go("/admin/registry/confirmations.xhtml");
            assertThat(list.locator("tr", new Page.LocatorOptions().setHasText("B-203"))
                            .innerText())
                    .contains("confirmed");
            desk.assertFits("desk-confirmations");
        }
    }

    private void enter(Browser browser, Mailbox mailbox, String number, String address) {
        Page page = browser.go("/ja/agency");
        page.locator("#number").fill(number);
        page.locator("#mailbox").fill(address);
        submit(page);
        page.navigate(mailbox.link(1));
        submit(page);
        page.locator("#code").fill(mailbox.code(2));
        submit(page);
        assertThat(page.url()).endsWith("/ja/my/agency");
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
