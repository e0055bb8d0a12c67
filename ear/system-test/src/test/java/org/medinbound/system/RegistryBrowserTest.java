package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Main job two on the screens: the registry's officer follows a flag to its evidence, the ministry's officer reads what was told. */
class RegistryBrowserTest {
    private static final String FLAG = """
            from guarantor_flag f join guarantor g on g.id = f.guarantor_id
            where f.kind = 'late' and not exists (select from guarantor_flag_withdrawal w where w.flag_id = f.id)
              and g.number like ? order by f.raised_at desc, g.number limit 1""";

    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);

    @Test
    void theRegistrysOfficerStartsTheJobAndSeesItCompleted() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            startsTheJob(browser);
        }
    }

    @Test
    void theRegistrysOfficerFollowsAFlagToItsReceipts() {
        run();
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            String number = value("g.number");
            filters(browser, number);
            opensTheMonth(browser, number);
        }
    }

    @Test
    void theMinistrysOfficerMarksWhatWasToldAsRead() {
        run();
        assertThat(unread()).as("something was told").isPositive();
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/guarantor/escalations.xhtml");
            int before = unread();
            Locator rows = page.locator("[id='list:rows_data'] > tr");
            int shown = rows.count();
            assertThat(shown).isEqualTo(Math.min(before, 50));
            browser.assertFits("registry-told");
            page.locator("input[type=submit][value='Mark this page as read']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("marked as read.");
            assertThat(unread()).isEqualTo(before - shown);

            browser.go("/admin/guarantor/escalations.xhtml?all=true");
            assertThat(rows.first().locator("td").last().innerText())
                    .as("when it was read")
                    .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
            browser.assertFits("registry-told-all");
        }
    }

    @Test
    void aDeskOfficerSeesNothingOfTheGuarantors() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "desk");
            Response answer = browser.page().navigate(product.base() + "/admin/guarantor/escalations.xhtml");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(browser.page().locator("h1").innerText()).isEqualTo("Your account does not open this page");
            assertThat(browser.page().content()).doesNotContain("Mark this page as read", "guarantor.xhtml");
            browser.assertFits("registry-forbidden");
        }
    }

    private void startsTheJob(Browser browser) {
        Page page = browser.go("/admin/jobs/list.xhtml");
        page.locator("input[type=submit][value='Start now']").first().click();
        Locator said = page.getByText(Pattern.compile("Execution \\d+ was asked for"));
        String id = said.first().innerText().replaceAll("\\D", "");
        Locator row = page.locator("tr:has(td.n:text-is('" + id + "'))");
        // The list renews itself while something runs; the officer only looks.
        row.locator("td", new Locator.LocatorOptions().setHasText("completed"))
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        assertThat(row.innerText()).contains("100 %").containsPattern("[1-9]\\d* guarantors");
        assertThat(product.ops("GET", "/jobs/executions/" + id, null, null).body())
                .contains("\"status\":\"COMPLETED\"");
        browser.assertFits("registry-jobs");
    }

    private void filters(Browser browser, String number) {
        Page page = browser.go("/admin/guarantor/flags.xhtml");
        browser.assertFits("registry-flags");
        page.locator("select[name=kind]").selectOption("late");
        page.locator("input[name=q]").fill(number);
        page.locator("form.bar button").click();
        page.waitForURL(Pattern.compile("flags\\.xhtml\\?.*q=" + number + "&kind=late"));
        assertThat(page.locator("select[name=kind]").inputValue()).isEqualTo("late");
        Locator rows = page.locator("[id='list:rows_data'] > tr");
        assertThat(rows.count()).isPositive();
        for (Locator row : rows.all()) {
            assertThat(row.locator("td").first().innerText()).contains(number);
            assertThat(row.innerText()).contains("late 20");
        }
        browser.assertFits("registry-flags-filtered");
        page.locator("[id='list:rows_data'] td.name a").first().click();
        page.waitForURL("**/guarantor/guarantor.xhtml?number=" + number + "&month=*");
    }

    /** What the screen says of the month is what stands in the database. */
    private void opensTheMonth(Browser browser, String number) {
        Page page = browser.page();
        String period = value("to_char(f.period, 'YYYY-MM')");
        page.locator(".year a.mark[href*='month=" + period + "']").click();
        page.waitForURL("**month=" + period + "#month");
        assertThat(page.locator("#month h2").innerText()).containsIgnoringCase("late");
        String facts = page.locator("#month dl").innerText();
        String received = value("to_char(f.first_received_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS')");
        assertThat(facts)
                .contains(
                        value("to_char((f.due_at at time zone 'Asia/Tokyo') - interval '1 minute', 'YYYY-MM-DD')")
                                + " 24:00",
                        value("f.rule_version"),
                        received);
        assertThat(page.locator("#month tbody tr").first().innerText()).contains(received);
        assertThat(page.locator("h1 ~ .note-text").innerText()).contains(number);
        browser.assertFits("registry-guarantor");
    }

    private String value(String what) {
        return walk.value("select " + what + " " + FLAG, "B-%");
    }

    private int unread() {
        return Integer.parseInt(
                walk.value("select count(*) from guarantor_escalation where read_at is null and what <> ?", ""));
    }

    private void run() {
        String id = product.ops(
                        "POST", "/jobs/overdue-reports", "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .body()
                .replaceAll("\\D", "");
        Awaitility.await("the job ends").atMost(Duration.ofMinutes(3)).until(() -> product.ops(
                        "GET", "/jobs/executions/" + id, null, null)
                .body()
                .contains("\"status\":\"COMPLETED\""));
    }
}
