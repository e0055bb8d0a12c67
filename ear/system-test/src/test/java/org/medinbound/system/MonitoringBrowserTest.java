package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * After the treatment: the hospital's bill, the patient's scores and complaint, the officer's answer, and the night's measures that
 * follow from them. On one case of the demonstration whose quotation was accepted.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonitoringBrowserTest {
    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final String inquiry = walk.value(
            "select reference from inquiry where state = ? and language = 'en' order by received_at limit 1",
            "ACCEPTED");
    private final String request = walk.value(
            "select reference from acceptance_request where state = 'SELECTED' and inquiry_reference = ?", inquiry);
    private final String slug = walk.value("select hospital_slug from acceptance_request where reference = ?", request);

    @Test
    @Order(1)
    void theHospitalRecordsItsBillAndSaysWhyItDiffersFromTheQuotation() {
        try (Browser hospital = Browser.open(product, 390, true)) {
            Page page = hospital.page();
            walk.comeIn(page, walk.value("select mailbox from hospital where slug = ?", slug), request);
            page.locator("a[href$='/bill']").click();
            page.locator("#billed").fill("９９，０００，０００円");
            page.locator("#billedOn").fill(LocalDate.now().minusDays(1).toString());
            page.locator("main form .btn").first().click();
            assertThat(page.locator(".error-summary").innerText()).contains("範囲を外れています");
            assertThat(page.locator("#billed").inputValue()).isEqualTo("９９，０００，０００円");
            hospital.assertFits("bill-refused");
            page.locator("#reason").fill("術後の集中治療が3日延びたため");
            page.locator("main form .btn").first().click();
            assertThat(page.locator(".note[role=status]").innerText()).contains("99,000,000", "見積の範囲外");
            hospital.assertFits("bill");
        }
        assertThat(walk.value("select billed_jpy from acceptance_bill where request_reference = ?", request))
                .isEqualTo("99000000");
    }

    @Test
    @Order(2)
    void thePatientIsAskedOnceHowItWas() {
        String mailbox = mailbox();
        walk.mail(mailbox, 0, "five questions");
        try (Browser patient = Browser.open(product, 390, false)) {
            Page page = patient.page();
            walk.comeIn(page, mailbox, inquiry);
            page.locator("a[href$='/experience']").click();
            page.locator("input[name=LANGUAGE][value='4']").check();
            page.locator("main form .btn").first().click();
            assertThat(page.locator(".error-summary li").count())
                    .as("four questions are left")
                    .isEqualTo(4);
            assertThat(page.locator("input[name=LANGUAGE][value='4']").isChecked())
                    .isTrue();
            patient.picture("survey-refused-390");
            for (String question : new String[] {"EXPLANATION", "RESPECT", "PRICE_AS_TOLD", "AFTERCARE"}) {
                page.locator("input[name=" + question + "][value='2']").check();
            }
            page.locator("main form .btn").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Thank you for your answers");
        }
        assertThat(walk.value("select sum(score)::text from survey_score where reference = ?", inquiry))
                .isEqualTo("12");
    }

    @Test
    @Order(3)
    void aComplaintIsTakenAnsweredAndReadByThePatient() {
        String mailbox = mailbox();
        try (Browser patient = Browser.open(product);
                Browser staff = Browser.open(product)) {
            Page page = patient.page();
            walk.comeIn(page, mailbox, inquiry);
            page.locator("a[href$='/complaints']").click();
            page.locator("input[value=PRICE]").check();
            page.locator("main form .btn").last().click();
            assertThat(page.locator(".error-summary").count()).isEqualTo(1);
            page.locator("#text").fill("The bill was ten times the estimate. (invented)");
            patient.assertFits("complaint-form");
            page.locator("main form .btn").last().click();
            assertThat(page.locator("#received").innerText()).contains("Received", "ten times the estimate");

            StaffDoor.enter(product, staff, "quality");
            Page desk = staff.go("/admin/complaint/list.xhtml?q=" + inquiry);
            staff.assertFits("complaints-staff");
            desk.locator("[id='list:rows_data'] a").first().click();
            desk.locator("[id='answer:take']").click();
            desk.locator("[id='answer:uphold']").click();
            assertThat(desk.locator(".field.wrong").count())
                    .as("an answer without words")
                    .isEqualTo(1);
            desk.locator("textarea[id$=':answer']")
                    .fill("You were right; the hospital pays back the difference. (invented)");
            staff.assertFits("complaint-staff");
            desk.locator("[id='answer:uphold']").click();
            assertThat(desk.locator("main").innerText()).contains("the patient is told");

            walk.mail(mailbox, 0, "looked into your complaint");
            page.reload();
            assertThat(page.locator("#received").innerText()).contains("you were right", "pays back the difference");
            patient.assertFits("complaint-answered");
        }
    }

    @Test
    @Order(4)
    void theNightsMeasuresShowWhatHappenedBesideTheOthersOfItsKind() {
        try (Browser admin = Browser.open(product)) {
            StaffDoor.enter(product, admin, "admin");
            Page page = admin.go("/admin/jobs/list.xhtml");
            page.locator("tr:has(th:text-is('Measures of hospitals')) input[type=submit]")
                    .click();
            String id = page.getByText("was asked for").first().innerText().replaceAll("\\D", "");
            page.locator("tr:has(td.n:text-is('" + id + "')) td")
                    .filter(new Locator.FilterOptions().setHasText("completed"))
                    .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        }
        try (Browser quality = Browser.open(product)) {
            StaffDoor.enter(product, quality, "quality");
            Page page = quality.go("/admin/monitoring/list.xhtml?q=" + slug);
            assertThat(page.locator("[id='list:rows_data'] > tr").count()).isEqualTo(1);
            quality.assertFits("monitoring-list");
            page.locator("[id='list:rows_data'] a").first().click();
            page.waitForURL("**/monitoring/hospital.xhtml?slug=" + slug);
            String measures = page.locator(".measures").innerText();
            assertThat(measures).contains("Bill as quoted", "Survey", "Complaints");
            quality.assertFits("monitoring-hospital");
            quality.go("/admin/monitoring/rules.xhtml");
            quality.assertFits("monitoring-rules");
        }
        assertThat(measured("COMPLAINTS")).isEqualTo(walk.value("""
                        select count(*)::text from complaint where state not in ('NOT_UPHELD', 'TAKEN_BACK')
                          and received_at > now() - interval '90 days' and hospital_slug = ?""", slug));
        assertThat(measured("SURVEY_SCORE")).isEqualTo(walk.value("""
                        select count(*)::text from survey where given_at > now() - interval '90 days' and hospital_slug = ?""", slug));
    }

    /** Cases behind a measure of this month. */
    private String measured(String measure) {
        return walk.value(
                "select m.cases::text from monitoring_measure m join hospital h on h.id = m.hospital_id where m.measure = '"
                        + measure + "' and h.slug = ? order by m.month desc limit 1",
                slug);
    }

    @Test
    @Order(5)
    void aRuleBeginsInTheFutureAndTypedWordsStayWhenItIsRefused() {
        try (Browser quality = Browser.open(product)) {
            StaffDoor.enter(product, quality, "quality");
            Page page = quality.go("/admin/monitoring/rules.xhtml");
            page.locator("input[id$=':version']").fill("test-1");
            page.locator("input[id$=':validFrom']").fill("2020-01-01");
            page.locator("[id='rule:add']").click();
            assertThat(page.locator(".field.wrong").innerText()).contains("today or later");
            assertThat(page.locator("input[id$=':version']").inputValue()).isEqualTo("test-1");
            page.locator("input[id$=':validFrom']")
                    .fill(LocalDate.now().plusYears(3).toString());
            page.locator("[id='rule:add']").click();
            assertThat(page.locator("main").innerText()).contains("The rule was added", "test-1");
        }
    }

    /** Who was written to about the case. */
    private String mailbox() {
        return new Recipients(product).of(inquiry);
    }
}
