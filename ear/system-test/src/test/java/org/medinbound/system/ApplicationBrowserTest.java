package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Applications of guarantors on the screens of agency, desk and ministry, with real mail and a real reader of scans. */
class ApplicationBrowserTest {
    private static final String NUMBER = "B-031";

    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private final String contact = "renewal-" + UUID.randomUUID() + "@agency.example";

    @Test
    void anAgencyRenewsIsAskedAnswersAndTheMinistryGrantsWithACondition() throws Exception {
        try (Browser agency = Browser.open(product);
                Browser desk = Browser.open(product);
                Browser ministry = Browser.open(product)) {
            String reference = renews(agency);
            StaffDoor.enter(product, desk, "registry");
            asks(desk, reference, "COMPANY_REGISTER");
            asks(desk, reference, "TAX_CERTIFICATE");
            walk.mail(contact, 1, "need something");
            answers(agency, reference);
            handsOver(desk, reference);
            StaffDoor.enter(product, ministry, "ministry");
            grants(ministry, reference);
            theRegisterHoldsTheContract(desk, reference);
            walk.mail(contact, 2, "has granted");
            Page page = agency.go("/en/my/applications/" + reference);
            assertThat(page.locator("main").innerText())
                    .contains("granted", "B-031", "Report the record of patients in June");
            agency.assertAccessible();
            agency.picture("application-agency-granted");
            agency.go("/en/my/agency/contracts");
            assertThat(page.locator("main").innerText()).contains("架空中央病院", "in force", "HOSPITAL_CONTRACTS.pdf");
            agency.assertAccessible();
            agency.picture("agency-own-contracts");
            phone(agency, reference);
        }
    }

    /** From the agency's door to a sent renewal with one paper missing and one too old. */
    private String renews(Browser agency) {
        String mailbox = walk.value(
                "select v.email from guarantor g join guarantor_version v on v.guarantor_id = g.id"
                        + " where v.replaced_in is null and g.number = ?",
                NUMBER);
        Page page = agency.go("/en/agency");
        page.locator("#number").fill(NUMBER);
        page.locator("#mailbox").fill(mailbox);
        page.locator("main form button").first().click();
        walk.comeIn(page, mailbox, NUMBER);
        agency.go("/en/my/applications");
        page.locator("input[value=RENEWAL]").check();
        page.locator("main form button").first().click();
        String reference = page.url().replaceAll(".*/my/applications/", "");
        String here = "/en/my/applications/" + reference;
        agency.assertAccessible();
        agency.picture("application-agency-draft");
        agency.go(here + "/facts");
        page.locator("#contact").fill("青井 花子（架空）");
        page.locator("#mailbox").fill(contact);
        page.locator("#netAssets").fill("twelve million");
        page.locator("main form .btn").first().click();
        assertThat(page.locator(".error-summary").innerText()).contains("whole yen");
        assertThat(page.locator("#netAssets").inputValue()).isEqualTo("twelve million");
        page.locator("#netAssets").fill("１２，０００，０００");
        page.locator("main form .btn").first().click();
        records(agency, here);
        List<String> codes = page.locator("#papers a.btn").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*/", ""))
                .toList();
        assertThat(codes).contains("TAX_CERTIFICATE", "COMPANY_REGISTER");
        for (String code : codes) {
            if (!code.equals("TAX_CERTIFICATE") && !code.equals("COMPANY_REGISTER_ONLINE")) {
                hand(agency, here, code, code.equals("COMPANY_REGISTER") ? today.minusMonths(8) : today.minusDays(20));
            }
        }
        agency.go(here + "/contracts");
        page.locator("#paper1").selectOption(new SelectOption().setLabel("HOSPITAL_CONTRACTS.pdf"));
        agency.assertAccessible();
        agency.picture("application-agency-contracts");
        page.locator("main form .btn").first().click();
        agency.go(here);
        assertThat(page.locator("#papers").innerText()).contains("missing", "expired");
        agency.assertAccessible();
        agency.picture("application-agency-papers");
        page.locator("form[action$='/send'] button").click();
        assertThat(page.locator("main").innerText()).contains("Your application was sent");
        return reference;
    }

    private void records(Browser agency, String here) {
        Page page = agency.go(here + "/record");
        page.locator("#record").fill("31.5.2026\tCN\t架空病院");
        page.locator("main form .btn").first().click();
        assertThat(page.locator(".error-summary").innerText()).contains("Line 1");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            lines.append(today.minusDays(20 + i * 55L)).append("\tCN\t架空中央病院\t国際室（架空）\n");
        }
        page.locator("#record").fill(lines.toString());
        page.locator("main form .btn").first().click();
        agency.go(here + "/contracts");
        page.locator("#hospital1").fill("架空中央病院");
        page.locator("#beginsOn1").fill(today.minusYears(1).toString());
        for (String point :
                new String[] {"coversContent1", "coversResponsibility1", "coversPayment1", "coversPrivacy1"}) {
            page.locator("input[name=" + point + "]").check();
        }
        agency.assertAccessible();
        page.locator("main form .btn").first().click();
    }

    private void hand(Browser agency, String here, String item, LocalDate dated) {
        Page page = agency.go(here + "/papers/" + item);
        page.locator("#file").setInputFiles(new FilePayload(item + ".pdf", "application/pdf", CaseWalk.PDF));
        page.locator("#datedOn").fill(dated.toString());
        page.locator("main form .btn").last().click();
        page.waitForLoadState();
    }

    private void asks(Browser desk, String reference, String item) {
        Page page = desk.go("/admin/application/application.xhtml?ref=" + reference);
        String name = item.equals("TAX_CERTIFICATE") ? "Tax certificate" : "Certificate of the company register";
        page.locator("[id='check'] tr:has-text('" + name + "') input[type=submit]")
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.locator("[id$=':text']").last().inputValue()).contains(name);
        desk.picture("application-desk-asks-" + item);
        page.locator("[id='ask:send']").click();
        page.waitForLoadState();
        assertThat(page.locator(".messages").innerText()).contains("The request was sent");
    }

    private void answers(Browser agency, String reference) {
        for (int i = 0; i < 2; i++) {
            Page page = agency.go("/en/my/applications/" + reference);
            page.locator(".talk a.btn:not(.quiet)").first().click();
            agency.assertAccessible();
            page.locator("#file").setInputFiles(new FilePayload("new.pdf", "application/pdf", CaseWalk.PDF));
            page.locator("#datedOn").fill(today.minusDays(1).toString());
            page.locator("main form .btn").last().click();
            assertThat(page.locator("main").innerText()).contains("Your answer was sent");
        }
    }

    private void handsOver(Browser desk, String reference) throws IOException, InterruptedException {
        Page page = desk.go("/admin/application/queue.xhtml?q=" + reference);
        desk.assertAccessible();
        desk.picture("application-queue");
        page.locator("[id='list:rows_data'] a").first().click();
        page.locator("[id='handForm:over']").click();
        page.waitForLoadState();
        assertThat(page.locator(".messages").innerText()).contains("still open");
        for (int i = 0; i < 2; i++) {
            page.locator("input[id$=':settle']").first().click();
            page.waitForLoadState();
        }
        page.locator("[id='check:fill']").click();
        page.waitForLoadState();
        page.locator("[id='check:save']").click();
        page.waitForLoadState();
        desk.assertAccessible();
        desk.picture("application-desk-ready");
        page.locator("[id='handForm:over']").click();
        page.waitForLoadState();
        assertThat(walk.value("select state from application where reference = ?", reference))
                .isEqualTo("HANDED_OVER");
        Download bundle =
                page.waitForDownload(() -> page.locator("#hand ul a").first().click());
        assertThat(text(bundle.path())).contains(reference, "納税証明書", "目録", "青井 花子");
    }

    private static String text(Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text;
    }

    private void grants(Browser ministry, String reference) {
        Page page = ministry.go("/admin/application/queue.xhtml?turn=MINISTRY&q=" + reference);
        page.locator("[id='list:rows_data'] a").first().click();
        assertThat(page.locator("[id='handForm:over']").count())
                .as("the ministry hands nothing over")
                .isZero();
        page.locator("input[type=radio][value=GRANTED]").check();
        page.locator("[id$=':condition1']").fill("Report the record of patients in June");
        page.locator("[id$=':conditionDue1']").fill(today.plusMonths(7).toString());
        ministry.assertAccessible();
        ministry.picture("application-ministry");
        page.locator("[id='decide:send']").click();
        page.waitForLoadState();
        assertThat(walk.value("select outcome || ' ' || side from application_decision where reference = ?", reference))
                .isEqualTo("GRANTED MINISTRY");
    }

    private void theRegisterHoldsTheContract(Browser desk, String reference) {
        Page page = desk.go("/admin/registry/contracts.xhtml?number=" + NUMBER);
        Locator row = page.locator("tr:has-text('架空中央病院')").first();
        assertThat(row.innerText()).contains("HOSPITAL_CONTRACTS.pdf", "from an application");
        assertThat(row.locator("a[href*='" + reference + "']").count()).isEqualTo(1);
        Download copy = page.waitForDownload(
                () -> row.locator("a[href*='/registry/paper']").click());
        assertThat(copy.suggestedFilename()).isEqualTo("HOSPITAL_CONTRACTS.pdf");
        assertThat(page.locator("main").innerText()).contains("Report the record of patients in June");
        desk.assertAccessible();
        desk.picture("agency-contracts-granted");
    }

    private void phone(Browser agency, String reference) {
        agency.page().setViewportSize(390, 844);
        agency.go("/ja/my/applications/" + reference);
        agency.assertNoSidewaysScroll();
        agency.picture("application-agency-390");
        agency.page().setViewportSize(1280, 900);
    }

    @Test
    void theDeskEntersANewApplicationFromScansWhoseTextIsRecognisedAndFound() {
        try (Browser desk = Browser.open(product)) {
            byte[] scan = scan(desk, "登記事項証明書", "株式会社あかつき医療（架空）");
            StaffDoor.enter(product, desk, "registry");
            Page page = desk.go("/admin/application/enter.xhtml");
            page.locator("[id$=':name']").fill("株式会社あかつき医療（架空）");
            page.locator("[id$=':mailbox']").fill("no mailbox");
            page.locator("[id='enter:save']").click();
            page.waitForLoadState();
            assertThat(page.locator(".field.wrong").innerText()).contains("mailbox");
            page.locator("[id$=':mailbox']").fill("akatsuki-" + UUID.randomUUID() + "@agency.example");
            page.locator("[id='enter:save']").click();
            page.waitForURL("**/application.xhtml?ref=*");
            page.locator("[id^='paper:'][id$=':item']").selectOption("COMPANY_REGISTER");
            page.locator("[id$=':file']").setInputFiles(new FilePayload("scan.png", "image/png", scan));
            page.locator("[id$=':datedOn']").fill(today.minusDays(3).toString());
            page.locator("[id$=':place']").fill("棚3 箱12");
            page.locator("[id='paper:add']").click();
            page.waitForLoadState();
            assertThat(page.locator("#papers").first().innerText()).contains("scan.png", "棚3 箱12");
            Locator found = page.locator("a:has-text('株式会社あかつき医療')");
            Awaitility.await("the text of the scan")
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> {
                        desk.go("/admin/application/search.xhtml?q=登記事項証明書");
                        return found.count() > 0;
                    });
            desk.assertAccessible();
            desk.picture("application-search");
            found.first().click();
            page.locator("summary:has-text('Recognised text')").first().click();
            assertThat(page.locator(".recognised").first().innerText().replaceAll("\\s", ""))
                    .contains("登記事項証明書");
            desk.picture("application-desk-scan");
        }
    }

    /** A picture of a paper, as a scanner would make it. */
    private static byte[] scan(Browser browser, String title, String line) {
        Page page = browser.page();
        page.setContent(
                "<body style='font-family:Noto Sans CJK JP,Noto Sans JP;background:#fff'><h1 style='font-size:64px;font-weight:400'>"
                        + title + "</h1><p style='font-size:40px'>" + line + "</p></body>");
        return page.screenshot();
    }

    @Test
    void aNewAgencyGetsALinkToItsOwnApplicationAndSeesNoOther() {
        String mailbox = "new-" + UUID.randomUUID() + "@agency.example";
        try (Browser agency = Browser.open(product, 390, true)) {
            Page page = agency.go("/en/applications/new");
            page.locator("main form button").first().click();
            assertThat(page.locator(".error-summary").count()).isEqualTo(1);
            page.locator("#name").fill("=HYPERLINK(\"x\") 株式会社<b>架空</b>");
            page.locator("#mailbox").fill(mailbox);
            agency.assertAccessible();
            agency.assertNoSidewaysScroll();
            agency.picture("application-new-390");
            page.locator("main form button").first().click();
            walk.comeIn(page, mailbox, "apply for registration");
            assertThat(page.url()).contains("/my/applications/");
            assertThat(page.locator("main").innerText()).contains("株式会社<b>架空</b>");
            agency.assertNoSidewaysScroll();
            agency.picture("application-new-draft-390");
            String other = walk.value("select reference from application where guarantor_number = ?", "B-011");
            agency.go("/en/my/applications/" + other);
            assertThat(page.locator("main").innerText()).doesNotContain(other);
        }
    }

    @Test
    void theRulesAreDraftedByOnePersonAndNotReleasedByTheSame() {
        try (Browser desk = Browser.open(product)) {
            StaffDoor.enter(product, desk, "registry");
            Page page = desk.go("/admin/application/rules.xhtml");
            page.locator("input[id$=':copy']").first().click();
            page.waitForLoadState();
            assertThat(page.locator("[id='draftForm:release']").count()).isZero();
            page.locator("[id$=':deskDays']").fill("500");
            page.locator("[id='draftForm:save']").click();
            page.waitForLoadState();
            assertThat(page.locator(".field.wrong").innerText()).contains("90");
            page.locator("[id$=':deskDays']").fill("12");
            page.locator("[id='draftForm:save']").click();
            page.waitForLoadState();
            desk.assertAccessible();
            desk.picture("application-rules");
            try (Browser ministry = Browser.open(product)) {
                StaffDoor.enter(product, ministry, "ministry");
                ministry.go("/admin/application/rules.xhtml")
                        .locator("[id='draftForm:discard']")
                        .click();
                ministry.page().waitForLoadState();
                assertThat(ministry.page().locator("[id='draftForm']").count()).isZero();
            }
        }
    }
}
