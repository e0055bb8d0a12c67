package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A certified hospital that is asked by the desk, answers at first at once and then weeks late; nights pass by the moved clock. */
final class SlippingHospital {
    private final Product product;
    private final CaseWalk walk;
    private final QualityWalk hospital;
    private final List<String> cases;
    private int used;

    SlippingHospital(Product product, QualityWalk hospital) {
        this.product = product;
        this.hospital = hospital;
        this.walk = new CaseWalk(product);
        this.cases = List.of(staged().split(" "));
    }

    /** Cases of the demonstration that nobody was asked about yet; their patients wish for the hospital. */
    private String staged() {
        return walk.value("""
                with staged as (
                  update inquiry i set state = 'CHECKED', specialty = 'gastroenterology', language = ?
                  where state in ('RECEIVED', 'CHECKED') and kind <> 'QUESTION'
                    and not exists (select from acceptance_request a where a.inquiry_reference = i.reference)
                  returning reference, received_at
                ), wished as (
                  insert into inquiry_hospital_wish (reference, hospital_slug, position)
                  select s.reference, '%s', coalesce((select max(w.position) from inquiry_hospital_wish w where w.reference = s.reference), 0) + 1
                  from staged s)
                select string_agg(reference, ' ' order by received_at desc) from staged""".formatted(hospital.slug), "en");
    }

    /** The desk asks the hospital about the next case that suits it; answers with the case's reference. */
    String asked(Browser desk) {
        while (used < cases.size()) {
            String inquiry = cases.get(used++);
            Page page = desk.go("/admin/inquiry/case.xhtml?ref=" + inquiry);
            Locator choice = page.locator("input[type=checkbox][value='" + hospital.slug + "']");
            if (choice.count() == 1) {
                choice.check();
                page.locator("[id='candidates:send']").click();
                page.waitForLoadState();
                assertThat(state(inquiry)).isEqualTo("SENT");
                return inquiry;
            }
        }
        throw new AssertionError("No case suits the hospital: " + cases);
    }

    /** Is it among those that the desk is offered for a case? */
    boolean isOffered(Browser desk) {
        Page page = desk.go("/admin/inquiry/case.xhtml?ref=" + cases.get(used));
        assertThat(page.locator("input[type=checkbox][name$=':hospitals']").count())
                .as("others are offered")
                .isPositive();
        return page.locator("input[type=checkbox][value='" + hospital.slug + "']")
                        .count()
                > 0;
    }

    void reminded(Browser desk, String inquiry) {
        Page page = desk.go("/admin/inquiry/case.xhtml?ref=" + inquiry);
        page.locator("input[id$=':remind']").first().click();
        page.waitForLoadState();
    }

    /** The hospital opens the newest mail about the case and declines. */
    void declines(String inquiry) {
        try (Browser browser = Browser.open(product, 390, true)) {
            Page page = comesIn(browser, inquiry);
            page.locator("a[href$='/decline']").click();
            page.locator("input[value=NO_CAPACITY]").check();
            page.locator("#words").fill("満床のため。");
            page.locator("main form .btn").first().click();
            assertThat(state(inquiry)).isEqualTo("DECLINED");
        }
    }

    /** The hospital accepts with a quotation. */
    void accepts(String inquiry) {
        try (Browser browser = Browser.open(product)) {
            Page page = comesIn(browser, inquiry);
            page.locator("a[href$='/accept']").click();
            page.locator("#label1").fill("内視鏡的粘膜下層剥離術");
            page.locator("#low1").fill("900000");
            page.locator("#high1").fill("1200000");
            page.locator("#excluded").fill("航空券、宿泊、合併症の治療");
            page.locator("#payment").fill("退院後30日以内に精算");
            page.locator("#validUntil").fill(today().plusDays(60).toString());
            page.locator("main form .btn").last().click();
            assertThat(state(inquiry)).isEqualTo("ACCEPTED");
        }
    }

    /** The patient compares and takes the hospital. */
    void isChosen(String inquiry) {
        String patient = new Recipients(product).of(inquiry);
        try (Browser browser = Browser.open(product)) {
            Page page = browser.page();
            walk.mail(patient, 0, "A hospital has answered");
            walk.comeIn(page, patient, inquiry);
            page.locator(".note.todo a").first().click();
            page.locator("table a.btn").first().click();
            page.locator("main form .btn").first().click();
            assertThat(state(inquiry)).isEqualTo("SELECTED");
        }
    }

    private Page comesIn(Browser browser, String inquiry) {
        Page page = browser.page();
        String request = request(inquiry);
        walk.comeIn(page, hospital.mailbox, request);
        assertThat(page.url()).endsWith("/ja/requests/" + request);
        return page;
    }

    String request(String inquiry) {
        return walk.value(
                "select reference from acceptance_request where hospital_slug = '" + hospital.slug
                        + "' and inquiry_reference = ?",
                inquiry);
    }

    String state(String inquiry) {
        return walk.value("select state from acceptance_request where reference = ?", request(inquiry));
    }

    LocalDate today() {
        return LocalDate.ofInstant(product.now(), ZoneId.of("Asia/Tokyo"));
    }

    /** So many weeks later; sessions are over then. */
    void weeksPass(int weeks) {
        product.travelTo(product.now().plus(Duration.ofDays(7L * weeks)));
    }

    /** The night's work, as an operator's scheduler starts it. */
    void night(String job) {
        String started = product.ops("POST", "/jobs/" + job, "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .body();
        OverdueJob jobs = new OverdueJob(product);
        assertThat(jobs.finished(Long.parseLong(started.replaceAll("\\D", "")))).contains("\"COMPLETED\"");
    }

    /** Value of a measure of this month; empty without cases. */
    String measured(String measure) {
        return walk.value("""
                select m.value::text from monitoring_measure m join hospital h on h.id = m.hospital_id
                where h.slug = ? and m.measure = '%s' order by m.month desc limit 1""".formatted(measure), hospital.slug);
    }

    /** References of findings that a bound of the measure opened. */
    List<String> findings(String measure) {
        String all = walk.value(
                "select coalesce(string_agg(reference, ' '), '') from quality_finding where source = 'MONITORING' and source_key like ?",
                hospital.slug + "/" + measure + "/%");
        return all.isEmpty() ? List.of() : List.of(all.split(" "));
    }
}
