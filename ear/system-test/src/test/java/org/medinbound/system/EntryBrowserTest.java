package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hospital keeps its entry true: it proposes, staff publish, what is old is flagged. */
class EntryBrowserTest {
    private static final Path DEMO = Path.of("../../ejb-core/src/main/resources/demo/hospitals.csv");
    private static final String HOME = "/ja/my/hospital/entry";

    private final Product product = Product.shared();

    @Test
    void aHospitalProposesChangesAndOnlyWhatStaffPublishShows() throws IOException {
        QualityWalk yama = shown("yama-entry");
        try (Browser hospital = Browser.open(product, 390, true);
                Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality");
            Page page = hospital.page();
            yama.comesIn(officer, page);
            page.locator("a[href$='/my/hospital/entry']").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("掲載情報");
            fits(hospital, "entry-home");
            changesLanguages(hospital);
            changesRooms(hospital);
            page.locator("#note").fill("ビデオ通訳を導入しました。");
            page.locator("form[action$='/send'] button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("変更案を確認しています");
            fits(hospital, "entry-sent");
            assertThat(publicPage()).doesNotContain("11,000").doesNotContain("1.1万");

            publishesPart(officer);
            assertThat(publicPage()).contains("個室").doesNotContain("アラビア語");
            page.navigate(product.base() + HOME);
            assertThat(page.locator("h1").innerText()).isEqualTo("変更案が差し戻されました");
            assertThat(page.locator("main").innerText()).contains("通訳会社との契約書をご提示ください。");
            fits(hospital, "entry-returned");
            twoColleagues(hospital);
            page.navigate(product.base() + HOME);
            page.locator("form[action$='/confirm'] button").click();
            assertThat(page.locator("[role=status]").innerText()).contains("本日時点");
        }
    }

    @Test
    void everySectionHasItsFormAndWhatIsOldIsFlagged() throws IOException {
        QualityWalk kawa = shown("kawa-entry");
        try (Browser hospital = Browser.open(product, 1280, true);
                Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality");
            Page page = hospital.page();
            kawa.comesIn(officer, page);
            for (String section :
                    List.of("basic", "accreditations", "languages", "treatments", "prices", "stay", "staff")) {
                page.navigate(product.base() + HOME + "/" + section);
                fits(hospital, "entry-" + section);
            }
            page.locator("input[name=number_pet-ct]").fill("二");
            page.locator("main .actions button").click();
            assertThat(page.locator(".error-summary a").getAttribute("href")).isEqualTo("#number_pet-ct");
            page.locator("input[name=number_pet-ct]").fill("２");
            page.locator("main .actions button").click();
            assertThat(page.locator(".entry-changes").innerText()).contains("PET-CT");

            kawa.states("update hospital_statement s set stated_on = current_date - 500 from hospital h"
                    + " where h.id = s.hospital_id and s.section = 'PRICES' and h.slug = ?");
            page.navigate(product.base() + HOME);
            assertThat(page.locator(".entry-head .tag.wait").innerText()).isEqualTo("要確認");
            fits(hospital, "entry-old");
            assertThat(product.get("/en/hospitals/kawa-entry").body()).contains("As of ");
            Page list = officer.go("/admin/listing/ages.xhtml?q=kawa-entry");
            assertThat(list.locator("tbody tr").count()).isEqualTo(1);
            fits(officer, "entry-ages");
            list.locator("[id$=':remind']").click();
            list.waitForLoadState();
            assertThat(kawa.value(
                            "select count(*)::text from entry_event where action = 'REMIND' and hospital_slug = ?"))
                    .isEqualTo("1");
        }
    }

    @Test
    void closedDaysAndCapacityCountAtOnceAndTranslationsTellTheirState() throws IOException {
        QualityWalk umi = shown("umi-entry");
        LocalDate today = LocalDate.ofInstant(product.now(), ZoneId.of("Asia/Tokyo"));
        try (Browser hospital = Browser.open(product, 390, true);
                Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality");
            Page page = hospital.page();
            umi.comesIn(officer, page);
            page.navigate(product.base() + HOME + "/calendar");
            page.locator("input[name=state][value=CLOSED]").check();
            page.locator("#until").fill(today.plusDays(30).toString());
            page.locator("form[action$='/capacity'] button").click();
            assertThat(page.locator("[role=status]").count()).isEqualTo(1);
            page.locator("#first").fill(today.plusDays(4).toString());
            page.locator("#last").fill(today.plusDays(3).toString());
            page.locator("#reason").fill("創立記念日");
            page.locator("form[action$='/close'] button").click();
            assertThat(page.locator(".error-summary a").getAttribute("href")).isEqualTo("#last");
            page.locator("#last").fill(today.plusDays(5).toString());
            page.locator("form[action$='/close'] button").click();
            assertThat(page.locator(".closed-days li").count()).isEqualTo(2);
            page.locator(".closed-days button").first().click();
            assertThat(page.locator(".closed-days li").count()).isEqualTo(1);
            fits(hospital, "entry-calendar");
            assertThat(product.get("/ja/hospitals/umi-entry").body()).contains("新規の受入れを停止しています", "創立記念日");

            translates(officer);
            assertThat(product.get("/vi/hospitals/umi-entry").body()).contains("Bệnh viện Umi");
            hospital.go("/ar/hospitals/umi-entry");
            assertThat(page.locator("main").innerText()).contains("not yet translated");
            fits(hospital, "entry-profile-ar-390");
            page.setViewportSize(1280, 900);
            fits(hospital, "entry-profile-ar-1280");
            hospital.go("/ja/hospitals?disease=c15-c26");
            assertThat(page.locator("h1").innerText()).contains("消化器のがん");
            fits(hospital, "entry-search-disease");
            filesGoOutAndIn(officer);
        }
    }

    private void translates(Browser officer) {
        Page page = officer.go("/admin/listing/texts.xhtml?q=umi-entry&language=vi");
        fits(officer, "entry-texts");
        page.locator("tbody td.name a").click();
        page.locator("input[id$=':name']").fill("Bệnh viện Umi");
        page.locator("input[id$=':city']").fill("");
        page.locator("textarea[id$=':summary']").fill("Bệnh viện đa khoa của thành phố.");
        page.locator("[id='text:check']").click();
        page.waitForLoadState();
        assertThat(page.locator(".field.wrong").count()).isEqualTo(1);
        assertThat(page.locator("input[id$=':name']").inputValue()).isEqualTo("Bệnh viện Umi");
        page.locator("input[id$=':city']").fill("Tokyo");
        fits(officer, "entry-text");
        page.locator("[id='text:check']").click();
        page.waitForURL("**/listing/texts.xhtml*");
    }

    private void filesGoOutAndIn(Browser officer) {
        Page page = officer.go("/admin/listing/files.xhtml");
        Download sheet = page.waitForDownload(
                () -> page.locator("a[href$='hospitals.xlsx']").click());
        assertThat(sheet.suggestedFilename()).isEqualTo("hospitals.xlsx");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "hospitals.xlsx", "application/octet-stream", "no sheet".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='import:take']").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).isNotBlank();
        fits(officer, "entry-files");
    }

    private void changesLanguages(Browser hospital) {
        Page page = hospital.page();
        page.navigate(product.base() + HOME + "/languages");
        page.locator("button[name=more]").click();
        int last = page.locator("select[name^=language_]").count() - 1;
        page.locator("select[name=language_" + last + "]").selectOption("ar");
        page.locator("select[name=means_" + last + "]").selectOption("video");
        page.locator("input[name=opens_" + last + "]").fill("18:00");
        page.locator("input[name=closes_" + last + "]").fill("09:00");
        page.locator("main .actions button").click();
        assertThat(page.locator(".error-summary a").getAttribute("href")).isEqualTo("#opens_" + last);
        assertThat(page.locator("select[name=language_" + last + "]").inputValue())
                .isEqualTo("ar");
        fits(hospital, "entry-refused");
        page.locator("input[name=opens_" + last + "]").fill("08:00");
        page.locator("main .actions button").click();
        assertThat(page.locator(".entry-changes ins").innerText()).contains("08:00");
    }

    private void changesRooms(Browser hospital) {
        Page page = hospital.page();
        page.navigate(product.base() + HOME + "/stay");
        page.locator("input[name=rooms][value=single]").check();
        page.locator("input[name=low_single]").fill("11,000");
        page.locator("input[name=high_single]").fill("22,000");
        page.locator("main .actions button").click();
        assertThat(page.locator(".entry-changes").count()).isEqualTo(2);
        fits(hospital, "entry-draft");
    }

    private void publishesPart(Browser officer) {
        Page list = officer.go("/admin/listing/proposals.xhtml?q=yama-entry");
        fits(officer, "entry-queue");
        list.locator("td.name a").click();
        list.locator("input[type=checkbox][id$=':choose']").first().uncheck();
        list.locator("[id='decide:publish']").click();
        list.waitForLoadState();
        assertThat(list.locator(".field.wrong").count()).isEqualTo(1);
        fits(officer, "entry-proposal");
        list.locator("textarea[id$=':reason']").fill("通訳会社との契約書をご提示ください。");
        list.locator("[id='decide:publish']").click();
        list.waitForURL("**/listing/proposals.xhtml*");
    }

    /** Two tabs of one hospital: the second is told, and what it typed stays. */
    private void twoColleagues(Browser hospital) {
        Page first = hospital.page();
        first.navigate(product.base() + HOME + "/basic");
        Page second = hospital.context().newPage();
        second.navigate(product.base() + HOME + "/basic");
        first.locator("#beds").fill("301");
        first.locator("main .actions button").click();
        second.locator("#beds").fill("302");
        second.locator("main .actions button").click();
        assertThat(second.locator(".error-summary").innerText()).contains("貴院の別の方");
        assertThat(second.locator("#beds").inputValue()).isEqualTo("302");
        second.close();
    }

    /** A hospital on the portal, as an operator brings it in. */
    private QualityWalk shown(String slug) throws IOException {
        QualityWalk walk = new QualityWalk(product, slug);
        List<String> lines = Files.readAllLines(DEMO);
        String line = lines.stream()
                .filter(l -> l.startsWith("minato-central,"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("minato-central", slug)
                .replace("international@minato-central.example", walk.mailbox);
        String csv = lines.get(0) + "\n" + line + "\n";
        assertThat(product.ops("POST", "/hospitals", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        return walk;
    }

    private String publicPage() {
        return product.get("/ja/hospitals/yama-entry").body();
    }

    private static void fits(Browser browser, String picture) {
        browser.picture(picture);
        browser.assertNoSidewaysScroll();
        browser.assertAccessible();
    }
}
