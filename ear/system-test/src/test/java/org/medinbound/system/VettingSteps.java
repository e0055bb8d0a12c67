package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What hospital and officers do on their screens from the application to the certificate, and to its suspension. */
final class VettingSteps {
    private final Product product;

    VettingSteps(Product product) {
        this.product = product;
    }

    void applies(Browser browser, QualityWalk aoi) {
        Page page = browser.page();
        browser.assertFits("quality-home");
        page.locator("a[href$='/my/hospital/vetting']").first().click();
        browser.assertFits("quality-begin");
        page.locator("main form button").first().click();
        page.navigate(product.base() + "/ja/my/hospital/vetting/hand-in");
        assertThat(page.locator("main").innerText()).contains("自己評価がありません", "必須基準の根拠資料がありません");
        browser.assertFits("quality-lacking");
        page.navigate(product.base() + "/ja/my/hospital/vetting/criteria/LA-01");
        browser.assertFits("quality-criterion-own");
        aoi.fillsIn(page);
        page.navigate(product.base() + "/ja/my/hospital/vetting");
        browser.assertFits("quality-complete");
        aoi.handsIn(page);
    }

    void reviews(Browser officer, Browser hospital, QualityWalk aoi) {
        Page page = open(officer, aoi);
        officer.assertFits("quality-vetting-submitted");
        page.locator("[id='complete:pass']").click();
        page.waitForLoadState();
        page.navigate(product.base() + "/admin/quality/vetting.xhtml?ref=" + aoi.reference() + "&c=SV-01");
        page.locator("textarea[id$=':question']").fill("代行者は誰ですか。");
        page.locator("[id='ask:send']").click();
        page.waitForLoadState();

        Page own = hospital.page();
        own.navigate(product.base() + "/ja/my/hospital/vetting");
        hospital.assertFits("quality-asked");
        own.locator("a[href*='/questions/']").first().click();
        own.locator("#answer").fill("看護部長が代行します。");
        own.locator("main form button").first().click();
        assertThat(own.locator("main .note.ok").first().innerText()).contains("回答を送りました");

        page.navigate(product.base() + "/admin/quality/vetting.xhtml?ref=" + aoi.reference() + "&c=SV-01");
        assertThat(page.locator("#chosen").innerText()).contains("看護部長が代行します。");
        officer.assertFits("quality-vetting-criterion");
        page.locator("select[id$=':score']").selectOption("2");
        page.locator("[id='score:save']").click();
        page.locator(".field.wrong").first().waitFor();
        assertThat(page.locator(".field.wrong").count())
                .as("a score that differs needs its reason")
                .isEqualTo(1);
        page.locator("textarea[id$=':comment']").fill("代行者は口頭でのみ定められている。");
        page.locator("[id='score:save']").click();
        page.waitForURL("**c=SV-02");
        aoi.scored(3);
        page = open(officer, aoi);
        page.locator("textarea[id$=':grounds']").fill("すべての基準を満たしている。");
        officer.assertFits("quality-propose");
        page.locator("[id='propose:send']").click();
        page.waitForLoadState();
        assertThat(page.locator("[id='decide:accept']").count())
                .as("the reviewer does not decide")
                .isZero();
    }

    void decides(Browser officer, QualityWalk aoi) {
        Page page = open(officer, aoi);
        page.locator("textarea[id$=':reasons']").fill("基準を満たしており認証する。");
        officer.assertFits("quality-decide");
        page.locator("[id='decide:accept']").click();
        page.waitForLoadState();
        assertThat(aoi.value("select state from quality_vetting where hospital_slug = ?"))
                .isEqualTo("ACCEPTED");
    }

    void isCertified(Browser hospital, QualityWalk aoi) {
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode()).isEqualTo(200);
        assertThat(product.get("/api/v1/hospitals/aoi-vetted").statusCode()).isEqualTo(200);
        Page page = hospital.page();
        page.navigate(product.base() + "/ja/my/hospital");
        hospital.assertFits("quality-certified");
        Download pdf = page.waitForDownload(
                () -> page.locator("a[href$='certificate.pdf']").click());
        String text = text(pdf.path());
        assertThat(text)
                .contains("認証書", aoi.value("select number from quality_certificate where hospital_slug = ?"))
                .contains(code(aoi));
        page.navigate(product.base() + "/en/certificates/" + code(aoi));
        assertThat(page.locator("h1").innerText()).isEqualTo("This certificate is valid");
        hospital.assertFits("quality-certificate");
    }

    void isSuspended(Browser first, Browser second, QualityWalk aoi, String finding) {
        String number = aoi.value("select number from quality_certificate where hospital_slug = ?");
        String tag = product.get("/api/v1/hospitals/aoi-vetted")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Page page = first.go("/admin/certificates/certificate.xhtml?n=" + number);
        page.locator("select[id$=':finding']").selectOption(finding);
        page.locator("textarea[id$=':reason']").fill("照会への回答が数週間にわたり遅れている。");
        first.assertFits("quality-measure");
        page.locator("[id='propose:send']").click();
        page.waitForLoadState();
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode())
                .as("one person is not enough")
                .isEqualTo(200);
        StaffDoor.enter(product, second, "quality-2");
        Page other = second.go("/admin/certificates/certificate.xhtml?n=" + number);
        second.assertFits("quality-confirm");
        other.locator("[id='confirm:yes']").click();
        other.waitForLoadState();
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode()).isEqualTo(410);
        assertThat(product.get("/api/v1/hospitals/aoi-vetted", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(410);
        assertThat(product.get("/api/v1/hospitals?q=aoi-vetted").body()).doesNotContain("\"aoi-vetted\"");
        assertThat(product.get("/en/certificates/" + code(aoi)).body()).contains("This certificate is suspended");
    }

    private static String code(QualityWalk aoi) {
        return aoi.value("select code from quality_certificate where hospital_slug = ?");
    }

    Page open(Browser officer, QualityWalk of) {
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
}
