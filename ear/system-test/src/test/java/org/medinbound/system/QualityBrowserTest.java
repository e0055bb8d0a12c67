package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A hospital on its way onto the platform, and off it again; another one that is refused and appeals. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityBrowserTest {
    /** Its own, since its clock is moved by weeks in the last test. */
    private static final Product product = Product.with()
            .set("DEMO_DATA", "true")
            .set("CLAMD_ADDRESS", Clamd.shared().address())
            .start();

    private static final VettingSteps steps = new VettingSteps(product);

    @AfterAll
    static void ends() {
        product.close();
    }

    @Test
    @Order(1)
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
            steps.open(first, kuro).locator("[id='complete:pass']").click();
            kuro.scored(0);
            Page officer = steps.open(first, kuro);
            officer.locator("select[id$=':proposal']").selectOption("REFUSE");
            officer.locator("textarea[id$=':grounds']").fill("基準から大きく離れている。");
            officer.locator("[id='propose:send']").click();
            Page decider = steps.open(second, kuro);
            decider.locator("textarea[id$=':reasons']").fill("必須基準を満たしていない。");
            decider.locator("[id='decide:refuse']").click();

            page.navigate(product.base() + "/ja/my/hospital/vetting");
            assertThat(page.locator("h1").innerText()).isEqualTo("今回は認証されませんでした");
            assertThat(page.locator("main").innerText()).contains("必須基準を満たしていない。");
            hospital.assertFits("quality-refused");
            page.locator(".note a.btn").first().click();
            page.locator("main form .actions button").first().click();
            assertThat(page.locator(".error-summary").count()).isEqualTo(1);
            page.locator("#appeal").fill("LA-01の契約書が見落とされています。");
            page.locator("main form .actions button").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("不服申立てを審理しています");

            decider = steps.open(second, kuro);
            decider.locator("textarea[id$=':appealReasons']").fill("自分の決定を守る。");
            decider.locator("[id='appeal:uphold']").click();
            assertThat(kuro.value("select state from quality_vetting where hospital_slug = ?"))
                    .as("who decided does not decide the appeal")
                    .isEqualTo("APPEALED");
            Page judge = steps.open(third, kuro);
            judge.locator("textarea[id$=':appealReasons']").fill("契約書は期限切れだった。");
            judge.locator("[id='appeal:uphold']").click();
            assertThat(kuro.value("select state from quality_vetting where hospital_slug = ?"))
                    .isEqualTo("REFUSAL_UPHELD");
            assertThat(product.get("/en/hospitals/kuro-refused").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(1)
    void aNewHospitalAsksToJoinAndIsTakenIn() {
        try (Browser hospital = Browser.open(product, 390, true);
                Browser officer = Browser.open(product)) {
            Page page = hospital.go("/ja/hospital-account");
            page.locator("a[href$='/join']").click();
            page.locator("#nameJa").fill("架空そら病院");
            page.locator("main form button").first().click();
            assertThat(page.locator(".error-summary a").count()).isGreaterThan(5);
            assertThat(page.locator("#nameJa").inputValue()).isEqualTo("架空そら病院");
            hospital.assertFits("quality-join");
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
            officer.assertFits("quality-joining");
            staff.locator("input[id$=':slug']").last().fill("sora-joins");
            staff.locator("input[id$=':take']").last().click();
            staff.waitForLoadState();
            new CaseWalk(product).comeIn(page, "international@sora-joins.example", "医療機関アカウント");
            assertThat(page.url()).endsWith("/ja/my/hospital");
            assertThat(product.get("/ja/hospitals/sora-joins").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(1)
    void theStandardsAreReadComparedEditedAndExported() {
        try (Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality-3");
            Page page = officer.go("/admin/quality/standards.xhtml");
            officer.assertFits("quality-standards");
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
            officer.assertFits("quality-criterion");
            page.locator("[id='criterion:save']").click();
            page.waitForLoadState();
            page.navigate(product.base() + "/admin/quality/standards.xhtml?v=2&with=1");
            assertThat(page.locator("main").innerText()).contains("Answers within 5 working days.");
            officer.assertFits("quality-compare");
        }
    }

    @Test
    @Order(2)
    void oneHospitalIsVettedCertifiedAndShownUntilItsSlippingAnswersTakeItOffAgain() {
        QualityWalk aoi = new QualityWalk(product, "aoi-vetted");
        aoi.imported();
        assertThat(product.get("/en/hospitals/aoi-vetted").statusCode()).isEqualTo(404);
        try (Browser hospital = Browser.open(product, 1280, true);
                Browser first = Browser.open(product);
                Browser second = Browser.open(product);
                Browser desk = Browser.open(product)) {
            StaffDoor.enter(product, first, "quality");
            StaffDoor.enter(product, second, "quality-2");
            StaffDoor.enter(product, desk, "desk");
            aoi.comesIn(first, hospital.page());
            steps.applies(hospital, aoi);
            steps.reviews(first, hospital, aoi);
            steps.decides(second, aoi);
            steps.isCertified(hospital, aoi);
            SlippingHospital slipping = new SlippingHospital(product, aoi);
            List<String> late = answersSlip(desk, slipping);
            String finding = isFound(first, hospital, aoi, slipping);
            missesItsCorrection(first, hospital, desk, aoi, slipping, finding);
            String open = slipping.asked(desk);
            steps.isSuspended(first, second, aoi, finding);
            isNowhereAnyMore(hospital, desk, aoi, slipping, open, late.get(2));
        }
    }

    /** In the first week it answers at once, in the fourth only after weeks; a patient takes its last offer. */
    private static List<String> answersSlip(Browser desk, SlippingHospital slipping) {
        for (int i = 0; i < 2; i++) {
            slipping.declines(slipping.asked(desk));
        }
        List<String> late = List.of(slipping.asked(desk), slipping.asked(desk), slipping.asked(desk));
        slipping.weeksPass(1);
        slipping.night("hospital-measures");
        assertThat(Double.parseDouble(slipping.measured("ANSWER_DAYS"))).isLessThan(1);
        assertThat(slipping.findings("ANSWER_DAYS")).isEmpty();
        slipping.weeksPass(2);
        slipping.night("hospital-measures");
        assertThat(slipping.measured("ANSWER_RATE")).isEqualTo("40.00");
        assertThat(slipping.findings("ANSWER_RATE"))
                .as("three of five requests are past their day")
                .hasSize(1);
        slipping.weeksPass(1);
        StaffDoor.enter(product, desk, "desk");
        late.forEach(inquiry -> slipping.reminded(desk, inquiry));
        slipping.declines(late.get(0));
        slipping.declines(late.get(1));
        slipping.accepts(late.get(2));
        slipping.isChosen(late.get(2));
        slipping.night("hospital-measures");
        slipping.night("hospital-measures");
        assertThat(Double.parseDouble(slipping.measured("ANSWER_DAYS")))
                .as("working days in the middle of five answers")
                .isGreaterThan(10);
        return late;
    }

    /** The bound opens the finding once; officer and hospital see the same figure behind it. */
    private static String isFound(Browser officer, Browser hospital, QualityWalk aoi, SlippingHospital slipping) {
        assertThat(slipping.findings("ANSWER_DAYS")).hasSize(1);
        String finding = slipping.findings("ANSWER_DAYS").get(0);
        StaffDoor.enter(product, officer, "quality");
        Page page = officer.go("/admin/quality/findings.xhtml?source=MONITORING&q=" + aoi.slug);
        assertThat(page.locator("[id='list:rows_data'] > tr").count())
                .as("answer rate, and time to answer")
                .isEqualTo(2);
        officer.assertFits("quality-findings");
        page = officer.go("/admin/quality/finding.xhtml?ref=" + finding);
        assertThat(page.locator("main").innerText()).contains("provisional-1");
        officer.assertFits("quality-finding");
        aoi.comesIn(officer, hospital.page());
        assertThat(hospital.page().locator("main").innerText()).contains("モニタリング");
        hospital.page().navigate(product.base() + "/ja/my/hospital/findings/" + finding);
        hospital.assertFits("quality-finding-own");
        seesItsFigures(hospital, officer, finding);
        return finding;
    }

    /** On its own page, in both languages, in words of every day; another hospital sees neither figure nor finding. */
    private static void seesItsFigures(Browser hospital, Browser officer, String finding) {
        Page page = hospital.page();
        page.navigate(product.base() + "/ja/my/hospital");
        page.locator("a[href$='/my/hospital/figures']").click();
        assertThat(page.locator("#ANSWER_DAYS").innerText()).contains("大きく超過", "目安：5.0日以内", "次にすること");
        assertThat(page.locator("#ACCEPTANCE_RATE").innerText())
                .as("five decisions are too few for a share")
                .contains("10件になるまで値を表示しません");
        assertThat(page.locator("main a[href$='" + finding + "']").count()).isEqualTo(1);
        page.locator("#ANSWER_DAYS summary").click();
        hospital.assertFits("quality-figures");
        page.navigate(product.base() + "/en/my/hospital/figures");
        assertThat(page.locator("#ANSWER_DAYS").innerText()).contains("far beyond the bound", "What to do next");
        hospital.assertFits("quality-figures-en");
        try (Browser other = Browser.open(product, 390, true)) {
            Page stranger = other.page();
            assertThat(stranger.navigate(product.base() + "/ja/my/hospital/figures")
                            .text())
                    .doesNotContain("ANSWER_DAYS");
            String watched = new CaseWalk(product)
                    .value(
                            "select h.slug from monitoring_measure m join hospital h on h.id = m.hospital_id"
                                    + " where m.cases >= 5 and h.slug <> ? group by h.slug order by count(*) desc, h.slug limit 1",
                            "aoi-vetted");
            new QualityWalk(product, watched).comesIn(officer, stranger);
            stranger.navigate(product.base() + "/ja/my/hospital/figures");
            assertThat(stranger.locator("main").innerText()).doesNotContain("aoi-vetted");
            assertThat(stranger.navigate(product.base() + "/ja/my/hospital/findings/" + finding)
                            .status())
                    .as("the finding of another hospital")
                    .isEqualTo(404);
            stranger.navigate(product.base() + "/ja/my/hospital/figures");
            assertThat(stranger.locator("svg.trend polyline").count())
                    .as("its own course over the months of the demonstration")
                    .isPositive();
            other.assertFits("quality-figures-other");
        }
    }

    /** Nothing comes by the day: the finding is overdue, escalated once, and on the officers' list of today. */
    private static void missesItsCorrection(
            Browser officer,
            Browser hospital,
            Browser desk,
            QualityWalk aoi,
            SlippingHospital slipping,
            String finding) {
        slipping.weeksPass(7);
        slipping.night("quality-deadlines");
        slipping.night("quality-deadlines");
        slipping.night("hospital-measures");
        assertThat(slipping.findings("ANSWER_DAYS"))
                .as("the same slip opens no second finding")
                .hasSize(1);
        new CaseWalk(product).mail(aoi.mailbox, 0, "指摘 " + finding + " の期限");
        isToldToOfficersInTheMorning(slipping, finding);
        StaffDoor.enter(product, officer, "quality");
        StaffDoor.enter(product, desk, "desk");
        assertThat(officer.go("/admin/home.xhtml").locator("main").innerText()).contains("Overdue findings");
        Page page = officer.go("/admin/quality/findings.xhtml?late=true&q=" + finding);
        assertThat(page.locator("[id='list:rows_data'] > tr").count()).isEqualTo(1);
        page = officer.go("/admin/quality/finding.xhtml?ref=" + finding);
        assertThat(page.locator("main").innerText()).contains("Escalated as overdue");
        officer.assertFits("quality-finding-overdue");
        aoi.comesIn(officer, hospital.page());
        assertThat(hospital.page().locator(".agency-cards .tag.bad").count()).isPositive();
        hospital.assertFits("quality-home-overdue");
    }

    /** One mail with the screen of the finding in it, however often the job runs. */
    private static void isToldToOfficersInTheMorning(SlippingHospital slipping, String finding) {
        product.travelTo(product.now().plus(Duration.ofDays(1)));
        slipping.night("quality-digest");
        slipping.night("quality-digest");
        String officer = StaffAccount.of(product, "quality").login();
        String screen = product.base() + "/admin/quality/finding.xhtml?ref=" + finding;
        assertThat(new CaseWalk(product).mail(officer, 0, finding)).contains(screen);
        Mailbox box = new Mailbox(product, officer);
        assertThat(IntStream.rangeClosed(1, box.all().size())
                        .mapToObj(box::text)
                        .filter(text -> text.contains(finding)))
                .hasSize(1);
    }

    /** Every way to it is closed at once; what was asked is taken back, and the patient's case has an owner and a plan. */
    private static void isNowhereAnyMore(
            Browser hospital, Browser desk, QualityWalk aoi, SlippingHospital slipping, String open, String running) {
        for (String old :
                List.of("/en/hospitals/" + aoi.slug, "/ar/hospitals/" + aoi.slug, "/api/v1/hospitals/" + aoi.slug)) {
            assertThat(product.get(old).statusCode()).as(old).isEqualTo(410);
        }
        assertThat(product.get("/en/hospitals?q=" + aoi.slug).body()).doesNotContain("/hospitals/" + aoi.slug);
        assertThat(product.get("/api/v1/hospitals?q=" + aoi.slug).body()).doesNotContain("\"" + aoi.slug + "\"");
        assertThat(slipping.isOffered(desk)).as("offered to the desk").isFalse();
        assertThat(slipping.state(open)).isEqualTo("WITHDRAWN");
        new CaseWalk(product).mail(aoi.mailbox, 0, "受入可否照会 " + slipping.request(open) + " を取り下げました");
        Page page = desk.go("/admin/inquiry/stopped.xhtml");
        Locator panel = page.locator(".panel").filter(new Locator.FilterOptions().setHasText(running));
        desk.assertFits("quality-stopped");
        panel.locator("textarea").fill("患者に連絡し、同種の別の医療機関を3日以内に案内する。");
        panel.locator("input[id$=':save']").click();
        page.waitForLoadState();
        assertThat(aoi.value("select owner from acceptance_stopped where was_state = 'SELECTED' and hospital_slug = ?"))
                .startsWith("staff:");
        panel.locator("input[id$=':settle']").click();
        page.waitForLoadState();
        assertThat(
                        aoi.value(
                                "select count(*) from acceptance_stopped where settled_at is null and was_state = 'SELECTED' and hospital_slug = ?"))
                .isEqualTo("0");
        page = hospital.page();
        page.navigate(product.base() + "/ja/my/hospital");
        assertThat(page.locator("main").innerText()).contains("停止中");
        hospital.assertFits("quality-home-suspended");
        itsOwnDoorsStandOpen(hospital, aoi, slipping, open);
    }

    /** It still answers findings and reads why; of the patient whose request was taken back nothing is left to read. */
    private static void itsOwnDoorsStandOpen(
            Browser hospital, QualityWalk aoi, SlippingHospital slipping, String open) {
        Page page = hospital.page();
        page.locator("main a[href*='/my/hospital/findings/']").first().click();
        assertThat(page.locator("main form").count())
                .as("the finding can be answered")
                .isPositive();
        String request = slipping.request(open);
        new CaseWalk(product).comeIn(page, aoi.mailbox, request);
        assertThat(page.url()).endsWith("/ja/requests/" + request);
        assertThat(page.locator("h1").innerText()).isEqualTo("相談窓口がこの照会を取り下げました");
        assertThat(page.locator("main").innerText()).contains("ご回答いただく必要はありません");
        assertThat(page.locator("main .card").count())
                .as("nothing of the patient")
                .isZero();
        hospital.assertFits("quality-request-withdrawn");
        page.navigate(product.base() + "/ja/requests/" + request + "/accept");
        assertThat(page.url()).as("it cannot be accepted").endsWith("/ja/requests/" + request);
    }
}
