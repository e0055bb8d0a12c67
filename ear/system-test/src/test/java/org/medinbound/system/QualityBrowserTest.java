package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A hospital on its way onto the platform, and off it again; another one that is refused and appeals. */
class QualityBrowserTest {
    private final Product product = Product.shared();

    @Test
    void oneHospitalIsVettedCertifiedShownAndSuspended() {
        QualityWalk aoi = new QualityWalk(product, "aoi-vetted");
        aoi.imported();
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode()).isEqualTo(404);
        try (Browser hospital = Browser.open(product, 1280, true);
                Browser first = Browser.open(product);
                Browser second = Browser.open(product)) {
            StaffDoor.enter(product, first, "quality");
            StaffDoor.enter(product, second, "quality-2");
            aoi.comesIn(first, hospital.page());
            applies(hospital, aoi);
            reviews(first, hospital, aoi);
            decides(second, aoi);
            isCertified(hospital, aoi);
            isSuspended(first, second, aoi);
        }
    }

    @Test
    void anotherHospitalIsRefusedAndAThirdPersonDecidesItsAppeal() {
        QualityWalk kuro = new QualityWalk(product, "kuro-refused");
        kuro.imported();
        try (Browser hospital = Browser.open(product, 390, true);
                Browser first = Browser.open(product);
                Browser second = Browser.open(product);
                Browser third = Browser.open(product)) {
            StaffDoor.enter(product, first, "quality");
            StaffDoor.enter(product, second, "quality-2");
            StaffDoor.enter(product, third, "quality-3");
            Page page = hospital.page();
            kuro.comesIn(first, page);
            page.navigate(product.base() + "/ja/my/hospital/vetting");
            page.locator("main form button").first().click();
            kuro.fillsIn(page);
            kuro.handsIn(page);
            open(first, kuro).locator("[id='complete:pass']").click();
            kuro.scored(0);
            Page officer = open(first, kuro);
            officer.locator("select[id$=':proposal']").selectOption("REFUSE");
            officer.locator("textarea[id$=':grounds']").fill("基準から大きく離れている。");
            officer.locator("[id='propose:send']").click();
            Page decider = open(second, kuro);
            decider.locator("textarea[id$=':reasons']").fill("必須基準を満たしていない。");
            decider.locator("[id='decide:refuse']").click();

            page.navigate(product.base() + "/ja/my/hospital/vetting");
            assertThat(page.locator("h1").innerText()).isEqualTo("今回は認証されませんでした");
            assertThat(page.locator("main").innerText()).contains("必須基準を満たしていない。");
            fits(hospital, "quality-refused");
            page.locator(".note a.btn").first().click();
            page.locator("main form .actions button").first().click();
            assertThat(page.locator(".error-summary").count()).isEqualTo(1);
            page.locator("#appeal").fill("LA-01の契約書が見落とされています。");
            page.locator("main form .actions button").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("不服申立てを審理しています");

            decider = open(second, kuro);
            decider.locator("textarea[id$=':appealReasons']").fill("自分の決定を守る。");
            decider.locator("[id='appeal:uphold']").click();
            assertThat(kuro.value("select state from quality_vetting where hospital_slug = ?"))
                    .as("who decided does not decide the appeal")
                    .isEqualTo("APPEALED");
            Page judge = open(third, kuro);
            judge.locator("textarea[id$=':appealReasons']").fill("契約書は期限切れだった。");
            judge.locator("[id='appeal:uphold']").click();
            assertThat(kuro.value("select state from quality_vetting where hospital_slug = ?"))
                    .isEqualTo("REFUSAL_UPHELD");
            assertThat(product.get("/en/hospitals/kuro-refused").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aNewHospitalAsksToJoinAndIsTakenIn() {
        try (Browser hospital = Browser.open(product, 390, true);
                Browser officer = Browser.open(product)) {
            Page page = hospital.go("/ja/hospital-account");
            page.locator("a[href$='/join']").click();
            page.locator("#nameJa").fill("架空そら病院");
            page.locator("main form button").first().click();
            assertThat(page.locator(".error-summary a").count()).isGreaterThan(5);
            assertThat(page.locator("#nameJa").inputValue()).isEqualTo("架空そら病院");
            fits(hospital, "quality-join");
            page.locator("#nameEn").fill("Sora Hospital (fictitious)");
            page.locator("#prefecture").selectOption("tokyo");
            page.locator("#cityJa").fill("千代田区");
            page.locator("#cityEn").fill("Chiyoda");
            page.locator("input[name=kind][value=general]").check();
            page.locator("#beds").fill("200");
            page.locator("#monthlyCapacity").fill("10");
            page.locator("#mailbox").fill("international@sora-joins.example");
            page.locator("#contact").fill("架空 そら 03-0000-0000");
            page.locator("main form button").first().click();
            assertThat(page.url()).endsWith("/join/sent");
            StaffDoor.enter(product, officer, "quality");
            Page staff = officer.go("/admin/quality/joining.xhtml");
            fits(officer, "quality-joining");
            staff.locator("input[id$=':slug']").last().fill("sora-joins");
            staff.locator("input[id$=':take']").last().click();
            staff.waitForLoadState();
            new CaseWalk(product).comeIn(page, "international@sora-joins.example", "医療機関アカウント");
            assertThat(page.url()).endsWith("/ja/my/hospital");
            assertThat(product.get("/ja/hospitals/sora-joins").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theStandardsAreReadComparedEditedAndExported() {
        try (Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality-3");
            Page page = officer.go("/admin/quality/standards.xhtml");
            fits(officer, "quality-standards");
            Download sheet = page.waitForDownload(
                    () -> page.locator("a[href*='standards.xlsx']").click());
            assertThat(sheet.suggestedFilename()).isEqualTo("standards-1.xlsx");
            page.locator("[id='work:begin']").click();
            page.waitForLoadState();
            page.navigate(product.base() + "/admin/quality/criterion.xhtml?v=2&c=SV-03");
            page.locator("textarea[id$=':statement_en']").fill("");
            page.locator("[id='criterion:save']").click();
            assertThat(page.locator(".field.wrong").count()).isEqualTo(1);
            page.locator("textarea[id$=':statement_en']").fill("Answers within 5 working days.");
            fits(officer, "quality-criterion");
            page.locator("[id='criterion:save']").click();
            page.waitForLoadState();
            page.navigate(product.base() + "/admin/quality/standards.xhtml?v=2&with=1");
            assertThat(page.locator("main").innerText()).contains("Answers within 5 working days.");
            fits(officer, "quality-compare");
        }
    }

    private void applies(Browser browser, QualityWalk aoi) {
        Page page = browser.page();
        fits(browser, "quality-home");
        page.locator("a[href$='/my/hospital/vetting']").first().click();
        fits(browser, "quality-begin");
        page.locator("main form button").first().click();
        page.navigate(product.base() + "/ja/my/hospital/vetting/hand-in");
        assertThat(page.locator("main").innerText()).contains("自己評価がありません", "必須基準の根拠資料がありません");
        fits(browser, "quality-lacking");
        page.navigate(product.base() + "/ja/my/hospital/vetting/criteria/LA-01");
        fits(browser, "quality-criterion-own");
        aoi.fillsIn(page);
        page.navigate(product.base() + "/ja/my/hospital/vetting");
        fits(browser, "quality-complete");
        aoi.handsIn(page);
    }

    private void reviews(Browser officer, Browser hospital, QualityWalk aoi) {
        Page page = open(officer, aoi);
        fits(officer, "quality-vetting-submitted");
        page.locator("[id='complete:pass']").click();
        page.waitForLoadState();
        page.navigate(product.base() + "/admin/quality/vetting.xhtml?ref=" + aoi.reference() + "&c=SV-01");
        page.locator("textarea[id$=':question']").fill("代行者は誰ですか。");
        page.locator("[id='ask:send']").click();
        page.waitForLoadState();

        Page own = hospital.page();
        own.navigate(product.base() + "/ja/my/hospital/vetting");
        fits(hospital, "quality-asked");
        own.locator("a[href*='/questions/']").first().click();
        own.locator("#answer").fill("看護部長が代行します。");
        own.locator("main form button").first().click();
        assertThat(own.locator("main .note.ok").first().innerText()).contains("回答を送りました");

        page.navigate(product.base() + "/admin/quality/vetting.xhtml?ref=" + aoi.reference() + "&c=SV-01");
        assertThat(page.locator("#chosen").innerText()).contains("看護部長が代行します。");
        fits(officer, "quality-vetting-criterion");
        page.locator("select[id$=':score']").selectOption("2");
        page.locator("[id='score:save']").click();
        assertThat(page.locator(".field.wrong").count())
                .as("a score that differs needs its reason")
                .isEqualTo(1);
        page.locator("textarea[id$=':comment']").fill("代行者は口頭でのみ定められている。");
        page.locator("[id='score:save']").click();
        page.waitForURL("**c=SV-02");
        aoi.scored(3);
        page = open(officer, aoi);
        page.locator("textarea[id$=':grounds']").fill("すべての基準を満たしている。");
        fits(officer, "quality-propose");
        page.locator("[id='propose:send']").click();
        page.waitForLoadState();
        assertThat(page.locator("[id='decide:accept']").count())
                .as("the reviewer does not decide")
                .isZero();
    }

    private void decides(Browser officer, QualityWalk aoi) {
        Page page = open(officer, aoi);
        page.locator("textarea[id$=':reasons']").fill("基準を満たしており認証する。");
        fits(officer, "quality-decide");
        page.locator("[id='decide:accept']").click();
        page.waitForLoadState();
        assertThat(aoi.value("select state from quality_vetting where hospital_slug = ?"))
                .isEqualTo("ACCEPTED");
    }

    private void isCertified(Browser hospital, QualityWalk aoi) {
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode()).isEqualTo(200);
        assertThat(product.get("/api/v1/hospitals/aoi-vetted").statusCode()).isEqualTo(200);
        Page page = hospital.page();
        page.navigate(product.base() + "/ja/my/hospital");
        fits(hospital, "quality-certified");
        Download pdf = page.waitForDownload(
                () -> page.locator("a[href$='certificate.pdf']").click());
        String text = text(pdf.path());
        assertThat(text)
                .contains("認証書", aoi.value("select number from quality_certificate where hospital_slug = ?"))
                .contains(code(aoi));
        page.navigate(product.base() + "/en/certificates/" + code(aoi));
        assertThat(page.locator("h1").innerText()).isEqualTo("This certificate is valid");
        fits(hospital, "quality-certificate");
    }

    private void isSuspended(Browser first, Browser second, QualityWalk aoi) {
        String number = aoi.value("select number from quality_certificate where hospital_slug = ?");
        String tag = product.get("/api/v1/hospitals/aoi-vetted")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Page page = first.go("/admin/certificates/certificate.xhtml?n=" + number);
        page.locator("textarea[id$=':reason']").fill("照会への回答が数週間にわたり遅れている。");
        fits(first, "quality-measure");
        page.locator("[id='propose:send']").click();
        page.waitForLoadState();
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode())
                .as("one person is not enough")
                .isEqualTo(200);
        Page other = second.go("/admin/certificates/certificate.xhtml?n=" + number);
        fits(second, "quality-confirm");
        other.locator("[id='confirm:yes']").click();
        other.waitForLoadState();
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode()).isEqualTo(404);
        assertThat(product.get("/api/v1/hospitals/aoi-vetted", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.get("/api/v1/hospitals?q=aoi-vetted").body()).doesNotContain("\"aoi-vetted\"");
        assertThat(product.get("/en/certificates/" + code(aoi)).body()).contains("This certificate is suspended");
    }

    private static String code(QualityWalk aoi) {
        return aoi.value("select code from quality_certificate where hospital_slug = ?");
    }

    private static Page open(Browser officer, QualityWalk of) {
        return officer.go("/admin/quality/vetting.xhtml?ref=" + of.reference());
    }

    /** What a reader of the document can select, by a program of its own. */
    private static String text(Path pdf) {
        try {
            Process process = new ProcessBuilder("pdftotext", "-layout", pdf.toString(), "-")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same page on a wide and on a narrow display. */
    private static void fits(Browser browser, String name) {
        for (int width : new int[] {390, 1280}) {
            browser.page().setViewportSize(width, width < 600 ? 844 : 900);
            browser.assertAccessible();
            browser.assertNoSidewaysScroll();
            browser.picture(name + "-" + width);
        }
    }
}
