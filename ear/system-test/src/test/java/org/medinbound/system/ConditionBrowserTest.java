package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A condition of the ministry's decision, followed over half a year on the product's own clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionBrowserTest {
    private static final String NUMBER = "B-015";
    private static final String MAILBOX = "tanto-b-015@agency.example";

    private final Product product = Product.with()
            .set("DEMO_DATA", "true")
            .set("CLAMD_ADDRESS", Clamd.shared().address())
            .start();
    private final CaseWalk walk = new CaseWalk(product);
    private final OverdueJob jobs = new OverdueJob(product);

    @AfterAll
    void end() {
        product.close();
    }

    @Test
    void theAgencyIsRemindedBeforeAndAfterTheDayUntilTheDeskRecordsTheConditionAsMet() {
        LocalDate due = LocalDate.parse(walk.value(
                "select c.due_on::text from application_condition c join application_decision d on d.id = c.decision_id"
                        + " join application a on a.reference = d.reference where a.guarantor_number = ?",
                NUMBER));
        try (Browser desk = Browser.open(product);
                Browser agency = Browser.open(product)) {
            StaffDoor.enter(product, desk, "registry");
            Page page = desk.go("/admin/registry/contracts.xhtml?number=" + NUMBER);
            assertThat(page.locator("main").innerText())
                    .contains("架空中央病院", "架空大学病院", "from an application")
                    .contains("Condition of a decision, due " + due);
            desk.assertAccessible();
            desk.picture("condition-agency-page");

            runOn(due.minusDays(2));
            walk.mail(MAILBOX, 0, "に付いた条件の期限は");
            runOn(due.plusDays(7));
            walk.mail(MAILBOX, 0, "履行を確認できていません");

            StaffDoor.enter(product, desk, "registry");
            assertThat(page.locator("main").innerText()).contains("conditions past their day");
            page.locator("main a:has-text('conditions past their day')").first().click();
            desk.assertAccessible();
            desk.picture("condition-list");
            page.setViewportSize(390, 844);
            desk.assertNoSidewaysScroll();
            desk.picture("condition-list-390");
            page.setViewportSize(1280, 900);
            page.locator("[id='list:rows_data'] a").first().click();
            page.locator("[id$=':metNote']").first().fill("実績報告書を受領（6月5日付）");
            desk.assertAccessible();
            desk.picture("condition-open");
            page.locator("[id$=':met']").first().click();
            assertThat(page.locator("[id='decision']").innerText()).contains("met", "実績報告書を受領");
            desk.picture("condition-met");

            walk.comeIn(agency.page(), MAILBOX, "履行を確認できていません");
            assertThat(agency.page().locator("main").innerText()).contains("決定に付いた条件", "履行済み");
            agency.assertAccessible();
            agency.picture("condition-agency-own");

            int mails = new Mailbox(product, MAILBOX).all().size();
            String counts = runOn(due.plusDays(60));
            assertThat(counts).doesNotContain("application-condition");
            assertThat(new Mailbox(product, MAILBOX).all()).hasSize(mails);
        }
    }

    private String runOn(LocalDate day) {
        Instant at = day.atTime(10, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        product.travelTo(at);
        byte[] asked = ("{\"asOf\":\"" + at + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = Awaitility.await("the product's clock has moved")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> product.ops("POST", "/jobs/application-reminders", "application/json", asked),
                        told -> told.statusCode() == 202);
        return jobs.finished(Long.parseLong(answer.body().replaceAll("\\D", "")));
    }
}
