package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One whole month of three agencies, in a real browser with real mail, on a product whose clock is moved: one reports in time by
 * the web form, one late by spreadsheet and corrects it, one stays silent. Reminders, flags, explanation, the desk's work, the
 * digest, the ministry's answer and the replay of a past day follow from each other.
 */
class MonthWalkBrowserTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String GOOD = "B-901";
    private static final String LATE = "B-902";
    private static final String SILENT = "B-903";
    private static final String MINISTRY = "ministry@staff.example";

    private static final String HEADER = "国籍・地域,身元保証書番号,発行日,生年,性別,ビザ,滞在期間,病院名,目的,入国日,出国日\n";
    private static final String LINE = "ベトナム,W-1,%s,1975,女,一次,90日,%s,治療,%s,在留中\n";

    private static Product product;
    private static CaseWalk walk;
    private static YearMonth month;

    @BeforeAll
    static void threeAgenciesAreOnTheRegister() {
        product = Product.with()
                .set("DEMO_DATA", "true")
                .set("CLAMD_ADDRESS", Clamd.shared().address())
                .start();
        walk = new CaseWalk(product);
        month = YearMonth.from(product.now().atZone(TOKYO));
        StringBuilder csv = new StringBuilder(
                "number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n");
        for (String number : new String[] {GOOD, LATE, SILENT}) {
            csv.append("%s,架空ひと月の歩み %s,A month of %s (fictitious),active,%s,,%s,,ja\n"
                    .formatted(number, number, number, month.atDay(1), mailbox(number)));
        }
        assertThat(product.ops("POST", "/guarantors", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void aMonthOfThreeAgenciesFromTheFirstReminderToTheMinistrysAnswer() {
        ministrySubscribes();
        LocalDate due = dueDay();

        at(due.minusDays(1));
        for (String number : new String[] {GOOD, LATE, SILENT}) {
            assertThat(walk.mail(mailbox(number), 0, "までにお送りください")).contains("/ja/my/agency/reports");
        }
        goodReportsInTimeByTheForm();

        at(due);
        walk.mail(mailbox(LATE), 0, "本日");
        walk.mail(mailbox(SILENT), 0, "本日");

        // After a weekend or a holiday at the latest: the flags are raised and the last reminders sent.
        at(due.plusDays(4));
        walk.mail(mailbox(LATE), 0, "期限を過ぎました");
        walk.mail(mailbox(SILENT), 0, "期限を過ぎました");
        assertThat(reminders(GOOD)).isEqualTo("BEFORE");
        assertThat(reminders(SILENT)).isEqualTo("BEFORE DUE AFTER");
        awaitFlag(LATE, "overdue");
        awaitFlag(SILENT, "overdue");
        assertThat(flags()).doesNotContain(GOOD + "," + month);

        deskWritesToTheTwo();
        lateReportsBySpreadsheetWithAFinding();
        silentExplainsWithADocument();

        at(due.plusDays(5));
        awaitFlag(LATE, "late");
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
            comeIn(browser, GOOD);
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
            fits(browser, "month-2-work");
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
        assertThat(walk.mail(mailbox(SILENT), 0, "事案が記録されています")).contains("至急ご連絡ください。");
    }

    private void lateReportsBySpreadsheetWithAFinding() {
        try (Browser browser = Browser.open(product)) {
            comeIn(browser, LATE);
            Page page = browser.go("/ja/my/agency/reports/" + month);
            send(page, HEADER + LINE.formatted(firstDay(), "どこにもない病院", firstDay()));
            page.locator("main form[action$='/draft/submit'] button").click();
            page.waitForURL("**done=sent");
            assertThat(page.locator("main").innerText()).contains("訂正依頼中");
            fits(browser, "month-3-late-to-correct");
        }
    }

    private void lateIsRemindedOfItsCorrectionAndCorrects() {
        LocalDate by = LocalDate.parse(walk.value(
                "select c.due_on::text from correction_awaited c join guarantor g on g.id = c.guarantor_id where g.number = ?",
                LATE));
        at(by.minusDays(1));
        awaitRun("report-reminders", by.minusDays(2));
        String mail = walk.mail(mailbox(LATE), 0, "訂正した報告をお送りください");
        assertThat(mail).contains("1件", "/ja/my/agency/reports/" + month);
        try (Browser browser = Browser.open(product)) {
            comeIn(browser, LATE);
            Page page = browser.go("/ja/my/agency/reports/" + month);
            page.locator("main form[action$='/begin'] button").click();
            page.locator("details.fold summary").first().click();
            send(page, HEADER + LINE.formatted(firstDay(), knownHospital(), firstDay()));
            page.locator("main form[action$='/draft/submit'] button").click();
            page.waitForURL("**done=sent");
            fits(browser, "month-4-late-corrected");
        }
        at(by.plusDays(5));
        awaitRun("report-reminders", by.plusDays(4));
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
            String flag = "/admin/guarantor/flag.xhtml?item=" + item(LATE, "late");
            Page page = browser.go(flag);
            page.locator("a[href$='#outside']").click();
            page.locator("[id='came:record']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText())
                    .contains("Choose what was decided", "Choose how the decision came", "Name who at the ministry");
            page.locator("select[id$=':decision']").selectOption("NOTED");
            page.locator("input[id$=':decidedOn']")
                    .fill(product.now().atZone(TOKYO).toLocalDate().toString());
            page.locator("select[id$=':way']").selectOption("LETTER");
            page.locator("input[id$=':decidedBy']").fill("ヘルスケア産業課 架空花子");
            page.locator("textarea[id$=':words']").fill("事情は了知した。");
            page.locator("input[type=file]").setInputFiles(new FilePayload("文書.png", "image/png", PICTURE));
            fits(browser, "month-13-outside");
            page.locator("[id='came:record']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("noted", "架空花子", "letter");
            APIResponse letter = browser.context()
                    .request()
                    .get(product.base()
                            + page.locator("a[href*='decision-file']").first().getAttribute("href"));
            assertThat(letter.body()).isEqualTo(PICTURE);
            assertThat(browser.go(flag).locator("main").innerText()).contains("架空花子");
            fits(browser, "month-14-flag-answered-by-letter");
        }
    }

    private void silentExplainsWithADocument() {
        try (Browser browser = Browser.open(product, 390, true)) {
            comeIn(browser, SILENT);
            Page page = browser.go("/ja/my/agency");
            assertThat(page.locator("main").innerText()).contains("説明をお願いしている事案が1件あります");
            page.locator("a[href='/ja/my/agency/flags']").first().click();
            fits(browser, "month-5-flags");
            page.locator("a[href*='/my/agency/flags/F']").first().click();
            press(page);
            assertThat(page.locator(".error-summary").innerText()).contains("内容を入力してください");
            page.locator("#words").fill("担当者が急病のため、報告できませんでした。");
            page.locator("#file").setInputFiles(new FilePayload("診断書.png", "image/png", PICTURE));
            press(page);
            assertThat(page.locator("main").innerText()).contains("説明を受け付けました", "担当者が急病のため");
            fits(browser, "month-6-explained");
        }
        try (Browser browser = Browser.open(product)) {
            comeIn(browser, GOOD);
            assertThat(browser.page()
                            .navigate(product.base() + "/ja/my/agency/flags/" + item(SILENT, "overdue"))
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
        assertThat(flags().lines().filter(l -> l.startsWith(LATE + "," + month + ",late")))
                .singleElement()
                .asString()
                .contains(first);
    }

    private void deskAcceptsTheLateOnesReason() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/flag.xhtml?item=" + item(LATE, "late"));
            assertThat(page.locator("main").innerText()).contains("Reminder on the due day", "spreadsheet");
            fits(browser, "month-7-flag-late");
            act(page, "ACCEPT", "", "");
            assertThat(page.locator("main").innerText()).contains("Choose a reason");
            act(page, "ACCEPT", "MISUNDERSTOOD", "電話で確認");
            assertThat(page.locator("main").innerText()).contains("reason accepted", "Procedure misunderstood");
        }
    }

    private void deskTellsTheMinistryOfTheSilentOne() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/guarantor/flag.xhtml?item=" + item(SILENT, "overdue"));
            assertThat(page.locator("main").innerText())
                    .contains("explained", "担当者が急病のため", "Reminder after the due day", "sent");
            APIResponse document = browser.context()
                    .request()
                    .get(product.base()
                            + page.locator("a[href*='flag-file']").first().getAttribute("href"));
            assertThat(document.body()).isEqualTo(PICTURE);
            fits(browser, "month-8-flag-explained");
            act(page, "TELL", "", "説明はあったが、報告はまだ届いていない。");
            assertThat(page.locator("main").innerText()).contains("told to the ministry");
        }
    }

    private void ministryDecides() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/guarantor/escalations.xhtml?q=" + SILENT);
            fits(browser, "month-9-ministry");
            page.locator("[id='list:rows_data'] tr:has-text('Referred by the desk') td.name a")
                    .first()
                    .click();
            assertThat(page.locator("main").innerText()).contains("The desk asks for a decision about " + month);
            page.locator("[id='decide:send']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("Choose what was decided");
            page.locator("select[id$=':decision']").selectOption("GUIDANCE");
            page.locator("input[id$=':decidedOn']")
                    .fill(product.now().atZone(TOKYO).toLocalDate().toString());
            page.locator("textarea[id$=':words']").fill("電話で指導し、翌月も確認すること。");
            page.locator("[id='decide:send']").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("guidance", "電話で指導し");
            fits(browser, "month-10-decided");
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
            String item = item(SILENT, "overdue");
            Page page = browser.go("/admin/guarantor/flag.xhtml?item=" + item);
            assertThat(page.locator("main").innerText()).contains("The ministry has answered", "guidance");
            page.locator("input[value='Taken up']").click();
            page.waitForLoadState();
            act(page, "CLOSE", "", "指導を機関に伝えた。");
            assertThat(page.locator("main").innerText()).contains("The work is closed");
            fits(browser, "month-11-closed");
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
            fits(browser, "month-12-known");
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

    private void comeIn(Browser browser, String number) {
        Mailbox box = new Mailbox(product, mailbox(number));
        int before = box.all().size();
        Page page = browser.go("/ja/agency");
        page.locator("#number").fill(number);
        page.locator("#mailbox").fill(mailbox(number));
        press(page);
        page.navigate(box.link(before + 1));
        press(page);
        page.locator("#code").fill(box.code(before + 2));
        press(page);
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

    private static String firstDay() {
        return month.atDay(1).toString();
    }

    private static String knownHospital() {
        return walk.value("select name from report_hospital_name where language = ? order by name limit 1", "ja");
    }

    /** A run of the job that was due after the day has ended. */
    private static void awaitRun(String job, LocalDate after) {
        Awaitility.await(job)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !walk.value(
                                "select id::text from job_execution where status = 'COMPLETED' and scheduled_for > date '"
                                        + after + "' and job = ? limit 1",
                                job)
                        .isEmpty());
    }

    /** Ten in the morning of the day: the jobs of the day are due. */
    private static void at(LocalDate day) {
        product.travelTo(day.atTime(10, 0).atZone(TOKYO).toInstant());
    }

    private static LocalDate dueDay() {
        String row = product.ops("GET", "/report-status?period=" + month, null, null)
                .body()
                .lines()
                .filter(line -> line.startsWith(SILENT + ","))
                .findFirst()
                .orElseThrow();
        return OffsetDateTime.parse(row.split(",")[2]).toLocalDate().minusDays(1);
    }

    private static String flags() {
        return product.ops("GET", "/flags", null, null).body();
    }

    private static void awaitFlag(String number, String kind) {
        Awaitility.await(number + " " + kind)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> flags().contains(number + "," + month + "," + kind));
    }

    private static String item(String number, String kind) {
        return walk.value(
                "select c.item from flag_case c join guarantor g on g.id = c.guarantor_id where g.number = ? and c.kind = '"
                        + kind + "' and c.withdrawn_at is null",
                number);
    }

    private static String reminders(String number) {
        return walk.value(
                "select string_agg(r.stage, ' ' order by r.queued_at) from report_reminder r"
                        + " join guarantor g on g.id = r.guarantor_id where g.number = ? and r.mail_id is not null",
                number);
    }

    private static String mailbox(String number) {
        return number.toLowerCase(java.util.Locale.ROOT) + "@month.example";
    }

    /** The same page on a narrow and on a wide display. */
    private static void fits(Browser browser, String name) {
        for (int width : new int[] {390, 1280}) {
            browser.page().setViewportSize(width, width < 600 ? 844 : 900);
            browser.assertAccessible();
            browser.assertNoSidewaysScroll();
            browser.picture(name + "-" + width);
        }
    }
}
