package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Main job one from end to end: a patient asks, the desk checks and asks back, the patient answers, two hospitals are asked, one
 * declines and one accepts with a quotation, the patient compares and accepts. Against the running product, with real mail.
 */
class MainJobOneBrowserTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final LocalDate ANSWER_BY = LocalDate.now().plusDays(20);

    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final String patient = "amal-" + UUID.randomUUID() + "@example.org";

    @Test
    void fromAPatientsQuestionToAnAcceptedQuotation() {
        try (Browser patients = Browser.open(product);
                Browser desk = Browser.open(product)) {
            String reference = asks(patients);
            StaffDoor.enter(product, desk, "desk");
            deskAsksBack(desk, reference);
            answers(patients, reference);
            List<String> slugs = deskAsksHospitals(desk, reference);
            declines(slugs.get(0), reference);
            accepts(slugs.get(1), reference);
            comparesAndAccepts(patients, reference);
            deskSeesTheEnd(desk, reference, slugs.get(1));
        }
    }

    private String asks(Browser patients) {
        Page page = patients.page();
        page.navigate(product.base() + "/en/hospitals?specialty=gastroenterology&language=en");
        patients.picture("job1-01-hospitals");
        walk.writeUpToFiles(page, patient, "en");
        CaseWalk.attach(page, "letter.pdf", "application/pdf", CaseWalk.PDF);
        CaseWalk.attach(page, "scan.png", "image/png", PNG);
        assertThat(page.locator("ul.files").innerText()).contains("letter.pdf", "scan.png");
        patients.assertAccessible();
        patients.picture("job1-02-files");
        String reference = CaseWalk.sendFromFiles(page);
        patients.picture("job1-03-sent");
        walk.comeIn(page, patient, reference);
        assertThat(page.url()).endsWith("/en/inquiries/" + reference);
        assertThat(page.locator("h1").innerText()).isEqualTo("We are reading your papers");
        return reference;
    }

    private void deskAsksBack(Browser desk, String reference) {
        Page page = desk.go("/admin/inquiry/queue.xhtml?q=" + reference);
        desk.picture("job1-04-desk-queue");
        page.locator("a:has-text('" + reference + "')").first().click();
        assertThat(page.locator("main").innerText()).contains("Amal Karim (fictitious)");
        page.locator("select[id$=':item']").selectOption("MEDICINES");
        page.locator("[id='ask:propose']").click();
        assertThat(page.locator("textarea[id$=':text']").inputValue())
                .startsWith("Please send a list of the medicines");
        desk.picture("job1-05-desk-case");
        page.locator("[id='ask:send']").click();
        assertThat(walk.value("select state from inquiry_deficiency where reference = ?", reference))
                .isEqualTo("ASKED");
    }

    private void answers(Browser patients, String reference) {
        String mail = walk.mail(patient, 1, "need something from you");
        assertThat(mail).doesNotContain("medicines");
        Page page = patients.go("/en/inquiries/" + reference);
        assertThat(page.locator("h1").innerText()).isEqualTo("We need one thing from you");
        patients.assertAccessible();
        patients.picture("job1-06-patient-asked");
        page.locator(".note.todo a").click();
        page.locator("#text").fill("Amlodipine 5 mg, one in the morning.");
        page.locator("main form .btn").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Thank you. We look at your answer");
    }

    private List<String> deskAsksHospitals(Browser desk, String reference) {
        Page page = desk.go("/admin/inquiry/case.xhtml?ref=" + reference);
        assertThat(page.locator("main").innerText()).contains("Amlodipine 5 mg, one in the morning.");
        page.locator("input[id$=':settle']").first().click();
        CaseWalk.choose(page.locator("select[id$=':result']"), "OK");
        page.locator("[id='check:pass']").click();
        Locator hospitals = page.locator("input[type=checkbox][name$=':hospitals']");
        String best = hospitals.nth(0).inputValue();
        String other = notOffered(hospitals);
        hospitals.nth(0).check();
        findsByName(desk, best, other);
        desk.picture("job1-07-desk-candidates");
        page.locator("[id='candidates:send']").click();
        page.waitForLoadState();
        desk.picture("job1-08-desk-asked");
        assertThat(walk.value(
                        "select count(*) from acceptance_request where inquiry_reference = ? and state = 'SENT'",
                        reference))
                .isEqualTo("2");
        assertThat(walk.value(
                        "select min(due_on)::text from acceptance_request where inquiry_reference = ?", reference))
                .as("typed before the search")
                .isEqualTo(ANSWER_BY.toString());
        return List.of(best, other);
    }

    /** A hospital that may be asked and is not among the best. */
    private String notOffered(Locator hospitals) {
        String offered = hospitals.all().stream().map(Locator::inputValue).collect(Collectors.joining(" "));
        return walk.value("""
                select slug from hospital h where status = 'published' and admitted_until > current_date
                  and slug <> all(string_to_array(?, ' ')) and not exists (
                    select from hospital_closed_day c where c.hospital_id = h.id)
                  and not exists (select from hospital_acceptance a where a.hospital_id = h.id) order by slug limit 1""", offered);
    }

    /** Searches twice, by Enter and by the button; box, day and note stay as they were. */
    private void findsByName(Browser desk, String best, String other) {
        Page page = desk.page();
        page.locator("input[id$=':requestDue']").fill(ANSWER_BY.toString());
        page.locator("textarea[id$=':note']").fill("Please say when he could come. (invented)");
        page.locator("input[id$=':sought']").fill("nowhere-at-all");
        page.locator("input[id$=':sought']").press("Enter");
        assertThat(page.locator("#nobody").innerText()).contains("nowhere-at-all", "another script");
        desk.assertFits("job1-07-desk-nobody-found");
        String name = walk.value(
                "select t.name from hospital_text t join hospital h on h.id = t.hospital_id where t.language = 'ja' and h.slug = ?",
                other);
        page.locator("input[id$=':sought']").fill(name.toUpperCase(Locale.ROOT));
        page.locator("input[id$=':find']").click();
        page.locator("input[name$=':found'][value='" + other + "']").check();
        assertThat(page.locator("input[value='" + best + "']").isChecked()).isTrue();
        assertThat(page.locator("textarea[id$=':note']").inputValue()).startsWith("Please say when");
        desk.assertFits("job1-07-desk-found");
    }

    private void declines(String slug, String reference) {
        try (Browser hospital = Browser.open(product, 390, true)) {
            Page page = hospital.page();
            String request = comeInAsHospital(page, slug, reference);
            assertThat(page.locator("main").innerText()).doesNotContain("Amal Karim");
            hospital.assertAccessible();
            hospital.assertNoSidewaysScroll();
            hospital.picture("job1-09-hospital-request-390");
            page.locator("a[href$='/decline']").click();
            page.locator("input[value=NO_CAPACITY]").check();
            page.locator("#words").fill("From March we could.");
            page.locator("main form .btn").first().click();
            assertThat(walk.value("select state from acceptance_request where reference = ?", request))
                    .isEqualTo("DECLINED");
        }
    }

    private void accepts(String slug, String reference) {
        try (Browser hospital = Browser.open(product)) {
            Page page = hospital.page();
            String request = comeInAsHospital(page, slug, reference);
            page.locator("a[href$='/accept']").click();
            page.locator("#label1").fill("内視鏡的粘膜下層剥離術");
            page.locator("#low1").fill("900,000");
            page.locator("#high1").fill("1,200,000");
            page.locator("#category2").selectOption("INPATIENT");
            page.locator("#label2").fill("個室 6泊");
            page.locator("#low2").fill("250000");
            page.locator("#high2").fill("300000");
            page.locator("#excluded").fill("航空券、宿泊、合併症の治療");
            page.locator("main form .btn").last().click();
            assertThat(page.locator(".error-summary").count())
                    .as("payment and validity are missing")
                    .isEqualTo(1);
            assertThat(page.locator("#low1").inputValue()).isEqualTo("900,000");
            page.locator("#payment").fill("来日前に上限額をお預かりし、退院後30日以内に精算");
            page.locator("#validUntil").fill(LocalDate.now().plusDays(60).toString());
            hospital.picture("job1-10-hospital-quotation");
            page.locator("main form .btn").last().click();
            assertThat(walk.value("select state from acceptance_request where reference = ?", request))
                    .isEqualTo("ACCEPTED");
            hospital.picture("job1-11-hospital-answered");
        }
    }

    private String comeInAsHospital(Page page, String slug, String reference) {
        String request = walk.value(
                "select reference from acceptance_request where hospital_slug = '" + slug
                        + "' and inquiry_reference = ?",
                reference);
        walk.comeIn(page, walk.value("select mailbox from hospital where slug = ?", slug), request);
        assertThat(page.url()).endsWith("/ja/requests/" + request);
        return request;
    }

    private void comparesAndAccepts(Browser patients, String reference) {
        walk.mail(patient, 1, "A hospital has answered");
        Page page = patients.go("/en/inquiries/" + reference);
        assertThat(page.locator("h1").innerText()).isEqualTo("You have one quotation");
        assertThat(page.locator("main").innerText())
                .contains("No free place in the time you asked for", "From March we could.");
        patients.assertAccessible();
        patients.picture("job1-12-patient-answers");
        page.locator(".note.todo a").click();
        assertThat(page.locator("main").innerText()).contains("¥1,150,000", "¥1,500,000");
        patients.assertAccessible();
        patients.picture("job1-13-patient-compares");
        page.locator("table a.btn").first().click();
        page.locator("main form .btn").first().click();
        assertThat(page.locator("h1").innerText()).startsWith("You have chosen");
        patients.picture("job1-14-patient-accepted");
    }

    private void deskSeesTheEnd(Browser desk, String reference, String slug) {
        desk.go("/admin/inquiry/case.xhtml?ref=" + reference);
        desk.picture("job1-15-desk-end");
        assertThat(walk.value("select state from inquiry where reference = ?", reference))
                .isEqualTo("ACCEPTED");
        assertThat(walk.value(
                        "select string_agg(part || '.' || action, ' ' order by id) from inquiry_event where reference = ?",
                        reference))
                .contains(
                        "INQUIRY.SEND",
                        "DEFICIENCY.ASK",
                        "DEFICIENCY.ANSWER",
                        "DEFICIENCY.SETTLE",
                        "INQUIRY.PASS_CHECK",
                        "REQUEST.SEND REQUEST.SEND",
                        "REQUEST.DECLINE",
                        "REQUEST.ACCEPT",
                        "REQUEST.SELECT INQUIRY.ACCEPT");
        walk.mail(walk.value("select mailbox from hospital where slug = ?", slug), 0, "見積を承諾しました");
    }
}
