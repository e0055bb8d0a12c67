package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One whole month of three agencies, in a real browser with real mail, on a product whose clock is moved: one reports in time by
 * the web form, one late by spreadsheet and corrects it, one stays silent. Reminders, flags, explanation, the desk's work, the
 * digest, the ministry's answer and the replay of a past day follow from each other.
 */
class MonthWalkBrowserTest {
    private static final String GOOD = "B-901";
    private static final String LATE = "B-902";
    private static final String SILENT = "B-903";
    private static final String MINISTRY = "ministry@staff.example";

    private static final String HEADER = "国籍・地域,身元保証書番号,発行日,生年,性別,ビザ,滞在期間,病院名,目的,入国日,出国日\n";
    private static final String LINE = "ベトナム,W-1,%s,1975,女,一次,90日,%s,治療,%s,在留中\n";

    private static Product product;
    private static CaseWalk walk;
    private static YearMonth month;
    private static MonthOfAgencies agencies;

    @BeforeAll
    static void threeAgenciesAreOnTheRegister() {
        product = Product.with()
                .set("DEMO_DATA", "true")
                .set("CLAMD_ADDRESS", Clamd.shared().address())
                .start();
        walk = new CaseWalk(product);
        agencies = new MonthOfAgencies(product, LocalDate.ofInstant(product.now(), MonthOfAgencies.TOKYO));
        month = agencies.month;
        agencies.areRegistered(GOOD, LATE, SILENT);
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void aMonthOfThreeAgenciesFromTheFirstReminderToTheMinistrysAnswer() {
        ministrySubscribes();
        LocalDate due = agencies.dueDay(SILENT);

        agencies.at(due.minusDays(1));
        for (String number : new String[] {GOOD, LATE, SILENT}) {
            assertThat(walk.mail(agencies.mailbox(number), 0, "までにお送りください")).contains("/ja/my/agency/reports");
        }
        goodReportsInTimeByTheForm();

        agencies.at(due);
        walk.mail(agencies.mailbox(LATE), 0, "本日");
        walk.mail(agencies.mailbox(SILENT), 0, "本日");

        // After a weekend or a holiday at the latest: the flags are raised and the last reminders sent.
        agencies.at(due.plusDays(4));
        walk.mail(agencies.mailbox(LATE), 0, "期限を過ぎました");
        walk.mail(agencies.mailbox(SILENT), 0, "期限を過ぎました");
        assertThat(agencies.reminders(GOOD)).isEqualTo("BEFORE");
        assertThat(agencies.reminders(SILENT)).isEqualTo("BEFORE DUE AFTER");
        agencies.awaitFlag(LATE, "overdue");
        agencies.awaitFlag(SILENT, "overdue");
        assertThat(agencies.flags()).doesNotContain(GOOD + "," + month);

        deskWritesToTheTwo();
        lateReportsBySpreadsheetWithAFinding();
        silentExplainsWithADocument();

        agencies.at(due.plusDays(5));
        agencies.awaitFlag(LATE, "late");
        theFirstTimeOfReceiptStandsInTheFlag();
        assertThat(walk.mail(MINISTRY, 0, "期限超過")).contains("報告事案").doesNotContain(SILENT);
        deskAcceptsTheLateOnesReason();
        deskRecordsWhatTheMinistryWroteAboutIt();
        deskTellsTheMinistryOfTheSilentOne();
        ministryDecides();
        deskTakesTheDecisionUp();
        pastDayIsReplayed(due);

        lateIsRemindedOfItsCorrectionAndCorrects();
    }

    private void ministrySubscribes() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/guarantor/escalations.xhtml");
            page.locator("[id='digest:begin']").click();
            page.waitForLoadState();
            assertThat(page.locator("[id='digest:end']").count()).isEqualTo(1);
        }
    }

    private void goodReportsInTimeByTheForm() {
        try (Browser browser = Browser.open(product, 390, false)) {
            agencies.comeIn(browser, GOOD);
            Page page = browser.go("/ja/my/agency/reports/" + month);
            page.locator("a[href$='/nil']").click();
            press(page);
            assertThat(page.locator("main").innerText()).contains("実績なし");
            browser.picture("month-1-good-reported-390");
        }
    }

    private void deskWritesToTheTwo() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/work.xhtml?q=B-90&period=" + month);
            Locator rows = page.locator("[id='list:rows_data'] > tr");
            assertThat(rows.count()).isEqualTo(2);
            browser.assertFits("month-2-work");
            page.locator("[id='list:contact']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("No flag is chosen");
            for (Locator box : page.locator("input[name=item]").all()) {
                box.check();
            }
            page.locator("[id$=':words']").fill("至急ご連絡ください。");
            page.locator("[id='list:contact']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("Mailed 2 agencies");
            assertThat(page.locator("[id='list:rows_data']").innerText()).contains("contacted");
        }
        assertThat(walk.mail(agencies.mailbox(SILENT), 0, "事案が記録されています")).contains("至急ご連絡ください。");
    }

    private void lateReportsBySpreadsheetWithAFinding() {
        try (Browser browser = Browser.open(product)) {
            agencies.comeIn(browser, LATE);
            Page page = browser.go("/ja/my/agency/reports/" + month);
            send(page, HEADER + LINE.formatted(agencies.firstDay(), "どこにもない病院", agencies.firstDay()));
            page.locator("main form[action$='/draft/submit'] button").click();
            page.waitForURL("**done=sent");
            assertThat(page.locator("main").innerText()).contains("訂正依頼中");
            browser.assertFits("month-3-late-to-correct");
        }
    }

    private void lateIsRemindedOfItsCorrectionAndCorrects() {
        LocalDate by = LocalDate.parse(walk.value(
                "select c.due_on::text from correction_awaited c join guarantor g on g.id = c.guarantor_id where g.number = ?",
                LATE));
        agencies.at(by.minusDays(1));
        agencies.awaitRun("report-reminders", by.minusDays(2));
        String mail = walk.mail(agencies.mailbox(LATE), 0, "訂正した報告をお送りください");
        assertThat(mail).contains("1件", "/ja/my/agency/reports/" + month);
        try (Browser browser = Browser.open(product)) {
            agencies.comeIn(browser, LATE);
            Page page = browser.go("/ja/my/agency/reports/" + month);
            page.locator("main form[action$='/begin'] button").click();
            page.locator("details.fold summary").first().click();
            send(page, HEADER + LINE.formatted(agencies.firstDay(), agencies.knownHospital(), agencies.firstDay()));
            page.locator("main form[action$='/draft/submit'] button").click();
            page.waitForURL("**done=sent");
            browser.assertFits("month-4-late-corrected");
        }
        agencies.at(by.plusDays(5));
        agencies.awaitRun("report-reminders", by.plusDays(4));
        assertThat(walk.value(
                        "select string_agg(c.stage, ' ') from correction_reminder c join monthly_report m on m.id = c.report_id"
                                + " join guarantor g on g.id = m.guarantor_id where g.number = ?",
                        LATE))
                .as("who has corrected is not reminded again")
                .isEqualTo("BEFORE");
    }

    private void deskRecordsWhatTheMinistryWroteAboutIt() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            String flag = "/admin/guarantor/flag.xhtml?item=" + agencies.item(LATE, "late");
            Page page = browser.go(flag);
            page.locator("a[href$='#outside']").click();
            page.locator("[id='came:record']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText())
                    .contains("Choose what was decided", "Choose how the decision came", "Name who at the ministry");
            page.locator("select[id$=':decision']").selectOption("NOTED");
            page.locator("input[id$=':decidedOn']")
                    .fill(product.now()
                            .atZone(MonthOfAgencies.TOKYO)
                            .toLocalDate()
                            .toString());
            page.locator("select[id$=':way']").selectOption("LETTER");
            page.locator("input[id$=':decidedBy']").fill("ヘルスケア産業課 架空花子");
            page.locator("textarea[id$=':words']").fill("事情は了知した。");
            page.locator("input[type=file]").setInputFiles(new FilePayload("文書.png", "image/png", PICTURE));
            browser.assertFits("month-13-outside");
            page.locator("[id='came:record']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("noted", "架空花子", "letter");
            APIResponse letter = browser.context()
                    .request()
                    .get(product.base()
                            + page.locator("a[href*='decision-file']").first().getAttribute("href"));
            assertThat(letter.body()).isEqualTo(PICTURE);
            assertThat(browser.go(flag).locator("main").innerText()).contains("架空花子");
            browser.assertFits("month-14-flag-answered-by-letter");
        }
    }

    private void silentExplainsWithADocument() {
        try (Browser browser = Browser.open(product, 390, true)) {
            agencies.comeIn(browser, SILENT);
            Page page = browser.go("/ja/my/agency");
            assertThat(page.locator("main").innerText()).contains("説明をお願いしている事案が1件あります");
            page.locator("a[href='/ja/my/agency/flags']").first().click();
            browser.assertFits("month-5-flags");
            page.locator("a[href*='/my/agency/flags/F']").first().click();
            press(page);
            assertThat(page.locator(".error-summary").innerText()).contains("内容を入力してください");
            page.locator("#words").fill("担当者が急病のため、報告できませんでした。");
            page.locator("#file").setInputFiles(new FilePayload("診断書.png", "image/png", PICTURE));
            press(page);
            assertThat(page.locator("main").innerText()).contains("説明を受け付けました", "担当者が急病のため");
            browser.assertFits("month-6-explained");
        }
        try (Browser browser = Browser.open(product)) {
            agencies.comeIn(browser, GOOD);
            assertThat(browser.page()
                            .navigate(product.base() + "/ja/my/agency/flags/" + agencies.item(SILENT, "overdue"))
                            .status())
                    .as("another agency's flag")
                    .isEqualTo(404);
        }
    }

    private void theFirstTimeOfReceiptStandsInTheFlag() {
        String first = walk.value(
                "select to_char(min(m.received_at) at time zone 'Asia/Tokyo', 'YYYY-MM-DD\"T\"HH24:MI:SS')"
                        + " from monthly_report m join guarantor g on g.id = m.guarantor_id where g.number = ?",
                LATE);
        assertThat(agencies.flags().lines().filter(l -> l.startsWith(LATE + "," + month + ",late")))
                .singleElement()
                .asString()
                .contains(first);
    }

    private void deskAcceptsTheLateOnesReason() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/flag.xhtml?item=" + agencies.item(LATE, "late"));
            assertThat(page.locator("main").innerText()).contains("Reminder on the due day", "spreadsheet");
            browser.assertFits("month-7-flag-late");
            act(page, "ACCEPT", "", "");
            assertThat(page.locator("main").innerText()).contains("Choose a reason");
            act(page, "ACCEPT", "MISUNDERSTOOD", "電話で確認");
            assertThat(page.locator("main").innerText()).contains("reason accepted", "Procedure misunderstood");
        }
    }

    private void deskTellsTheMinistryOfTheSilentOne() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/flag.xhtml?item=" + agencies.item(SILENT, "overdue"));
            assertThat(page.locator("main").innerText())
                    .contains("explained", "担当者が急病のため", "Reminder after the due day", "sent");
            APIResponse document = browser.context()
                    .request()
                    .get(product.base()
                            + page.locator("a[href*='flag-file']").first().getAttribute("href"));
            assertThat(document.body()).isEqualTo(PICTURE);
            browser.assertFits("month-8-flag-explained");
            act(page, "TELL", "", "説明はあったが、報告はまだ届いていない。");
            assertThat(page.locator("main").innerText()).contains("told to the ministry");
        }
    }

    private void ministryDecides() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/guarantor/escalations.xhtml?q=" + SILENT);
            browser.assertFits("month-9-ministry");
            page.locator("[id='list:rows_data'] tr:has-text('Referred by the desk') td.name a")
                    .first()
                    .click();
            assertThat(page.locator("main").innerText()).contains("The desk asks for a decision about " + month);
            page.locator("[id='decide:send']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("Choose what was decided");
            page.locator("select[id$=':decision']").selectOption("GUIDANCE");
            page.locator("input[id$=':decidedOn']")
                    .fill(product.now()
                            .atZone(MonthOfAgencies.TOKYO)
                            .toLocalDate()
                            .toString());
            page.locator("textarea[id$=':words']").fill("電話で指導し、翌月も確認すること。");
            page.locator("[id='decide:send']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("guidance", "電話で指導し");
            browser.assertFits("month-10-decided");
            page.locator("a.btn.quiet[href*='flag.xhtml']").click();
            assertThat(page.locator("[id='act:send']").count())
                    .as("the ministry does not do the desk's work")
                    .isZero();
        }
    }

    private void deskTakesTheDecisionUp() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            assertThat(browser.page().locator("main").innerText()).contains("answers of the ministry");
            String item = agencies.item(SILENT, "overdue");
            Page page = browser.go("/admin/guarantor/flag.xhtml?item=" + item);
            assertThat(page.locator("main").innerText()).contains("The ministry has answered", "guidance");
            page.locator("input[value='Taken up']").click();
            page.waitForLoadState();
            act(page, "CLOSE", "", "指導を機関に伝えた。");
            assertThat(page.locator("main").innerText()).contains("The work is closed");
            browser.assertFits("month-11-closed");
            byte[] pdf = browser.context()
                    .request()
                    .get(product.base() + "/admin/guarantor/evidence.pdf?item=" + item)
                    .body();
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            String csv = browser.context()
                    .request()
                    .get(product.base() + "/admin/guarantor/evidence.csv?item=" + item)
                    .text();
            assertThat(csv).contains("期限当日の案内", "指導", "default-1", "24:00", "機関に連絡");
        }
    }

    private void pastDayIsReplayed(LocalDate due) {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/guarantor/known.xhtml?asOf=" + due + "&knownAt=" + due + "&q=B-90");
            assertThat(page.locator("[id='list:rows_data']").innerText())
                    .contains("added since")
                    .doesNotContain("withdrawn since");
            browser.assertFits("month-12-known");
            String query = "?asOf=" + due + "&knownAt=" + due + "&q=B-90";
            String csv = browser.context()
                    .request()
                    .get(product.base() + "/admin/guarantor/known.csv" + query)
                    .text();
            assertThat(csv).contains(SILENT, month + ",overdue,added").doesNotContain(GOOD);
            byte[] sheet = browser.context()
                    .request()
                    .get(product.base() + "/admin/guarantor/known.xlsx" + query)
                    .body();
            assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        }
    }

    /** The smallest picture: one white point. */
    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==");

    private void act(Page page, String action, String reason, String words) {
        page.locator("select[id$=':action']").selectOption(action);
        page.locator("select[id$=':reason']").selectOption(reason);
        page.locator("textarea[id$=':words']").fill(words);
        page.locator("[id='act:send']").click();
        page.waitForLoadState();
    }

    private static void press(Page page) {
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
    }

    private static void send(Page page, String csv) {
        page.locator("#file")
                .setInputFiles(new FilePayload("報告.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form[action$='/sheet'] button").click();
        page.waitForURL("**/draft?read=1*");
    }
}
