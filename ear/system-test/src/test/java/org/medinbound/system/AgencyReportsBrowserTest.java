package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Monthly reports by lines in a real browser: the agency by form, as nil and by spreadsheet; the desk from mail. */
class AgencyReportsBrowserTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Charset WINDOWS_JAPANESE = Charset.forName("windows-31j");

    private final Product product = Product.shared();
    private final LocalDate today = product.now().atZone(TOKYO).toLocalDate();
    private final YearMonth month = YearMonth.from(today);
    private final LocalDate issued = month.atDay(1);

    @Test
    void anAgencyReportsByFormCorrectsItAndComparesTheVersions() {
        AgencyWalk agency = new AgencyWalk(product, 3);
        try (Browser browser = Browser.open(product)) {
            agency.comeIn(browser, "ja");
            assertThat(browser.page().locator("main").innerText()).contains("月次報告");
            tellsOfALetter(browser, agency.number() + "-1");
            Page page = browser.go("/ja/my/agency/reports");
            browser.assertFits("reports-months");
            page.locator("a[href='/ja/my/agency/reports/" + month + "']")
                    .first()
                    .click();
            browser.assertFits("reports-month");
            assertThat(page.locator("main").innerText())
                    .contains("分かっている1行を記入済み")
                    .doesNotContain("実績なしと報告する");

            page.locator("main form[action$='/begin'] button").click();
            assertThat(page.locator(".report-lines").innerText()).contains(agency.number() + "-1", "ベトナム");
            assertThat(page.locator(".findings").innerText())
                    .contains("訂正依頼", "医療機関一覧にない医療機関です", "lines-default-1", "2024-04", "どこにもない病院");
            browser.assertFits("reports-draft-faults");

            page.locator("a[href$='/lines/1']").click();
            browser.assertFits("reports-line");
            assertThat(page.locator("#issued").inputValue()).isEqualTo(issued.toString());
            page.locator("#entry").fill("令和" + (today.getYear() - 2018) + "年" + issued.getMonthValue() + "月1日");
            page.locator("main form button[type=submit]").click();
            page.locator("main form[action$='/draft/submit'] button").dblclick();
            page.waitForURL("**/reports/" + month + "*");
            assertThat(page.locator("main").innerText()).contains("訂正依頼中", "第1版", "最初の報告");
            assertThat(submissions(agency)).as("a double click submits once").isEqualTo("1");
            browser.assertFits("reports-month-correct");

            corrects(browser);
            assertThat(submissions(agency)).isEqualTo("2");
            page.locator("a[href$='/compare/1/2']").click();
            assertThat(page.locator(".report-change").innerText()).contains("変更", "どこにもない病院", "受入医療機関");
            browser.assertFits("reports-compare");
            page.goBack();
            page.locator("a[href$='/versions/2']").click();
            page.locator("details.more summary").first().click();
            browser.assertFits("reports-version");
        }
        String mail = new CaseWalk(product).mail(agency.mailbox(), 0, "訂正をお願いする事項");
        assertThat(mail).contains(agency.number()).doesNotContain("どこにもない病院");
    }

    @Test
    void aMonthWithoutAnythingIsOneClickAndAConfirmationAndDifferentFromNothing() {
        AgencyWalk agency = new AgencyWalk(product, 4);
        try (Browser browser = Browser.open(product, 390, false)) {
            agency.comeIn(browser, "en");
            Page page = browser.go("/en/my/agency/reports/" + month);
            page.locator("a[href$='/nil']").click();
            assertThat(page.locator("h1").innerText()).startsWith("Nothing happened in");
            page.locator("main form button[type=submit]").dblclick();
            page.waitForURL("**/reports/" + month + "*");
            assertThat(page.locator("main").innerText()).contains("in time", "nothing happened");
            assertThat(agency.value(
                            "select count(*) || ' ' || bool_and(m.nil) from monthly_report m join guarantor g on g.id = m.guarantor_id"
                                    + " where g.number = ? and m.period = '" + month + "-01'",
                            agency.number()))
                    .isEqualTo("1 true");
        }
    }

    @Test
    void anAgencyReportsBySpreadsheetWithFaultsAndThenWithout() {
        AgencyWalk agency = new AgencyWalk(product, 5);
        try (Browser browser = Browser.open(product)) {
            agency.comeIn(browser, "ja");
            Page page = browser.go("/ja/my/agency/reports/" + month);
            byte[] template = browser.context()
                    .request()
                    .get(product.base() + "/ja/my/agency/reports/" + month + "/sheet/template.xlsx")
                    .body();
            assertThat(new String(template, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");

            send(page, "old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, 0});
            assertThat(page.locator(".error-summary").innerText()).contains(".xlsx");
            send(page, "notes.csv", "これは報告ではありません\n".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".error-summary").innerText()).contains("見出しがありません");
            browser.assertFits("reports-sheet-refused");
            byte[] large = new byte[21 << 20];
            System.arraycopy(template, 0, large, 0, template.length);
            send(page, "large.xlsx", large);
            assertThat(page.locator(".error-summary").innerText()).contains("20MB");

            String faulty = "国籍・地域,身元保証書番号,発行日,生年,性別,ビザ,滞在期間,病院名,目的,入国日,出国日\n"
                    + "ﾍﾞﾄﾅﾑ,Ａ－１," + era(issued) + ",昭和50年,女,一次,９０日," + hospital(agency) + ",治療," + era(issued)
                    + ",在留中\n"
                    + "=HYPERLINK(1),A-2,2026-13-45,1980,男,数次,1年," + hospital(agency) + ",治療,,\n";
            send(page, "報告.csv", faulty.getBytes(WINDOWS_JAPANESE));
            page.waitForURL("**/draft?read=2*");
            Locator second = page.locator("#line-2");
            assertThat(page.locator("#line-1 .findings").count())
                    .as("eras and widths are understood")
                    .isZero();
            assertThat(second.innerText())
                    .contains("CSV!C3", "2026-13-45", "日付として読み取れません", "CSV!A3", "数次査証の1回の滞在は90日以内");
            assertThat(page.locator("form[action$='/draft/submit']").count())
                    .as("cannot be submitted")
                    .isZero();
            browser.assertFits("reports-sheet-faults");

            page.locator("details.fold summary").first().click();
            send(
                    page,
                    "報告.csv",
                    faulty.replace("=HYPERLINK(1)", "中国")
                            .replace("2026-13-45", issued.toString())
                            .replace("数次,1年", "一次,1年")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".note.ok").count()).isEqualTo(1);
            browser.assertFits("reports-sheet-good");
            page.locator("main form[action$='/draft/submit'] button").click();
            page.waitForURL("**done=sent");
            assertThat(page.locator("main").innerText()).contains("表計算ファイル", "身元保証書2通");
        }
    }

    @Test
    void theDeskEntersAReportFromMailAndComparesItsVersions() {
        AgencyWalk agency = new AgencyWalk(product, 6);
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/reports/list.xhtml");
            browser.assertFits("desk-reports");
            page.locator("input[name=number]").fill(agency.number());
            page.locator("form[action$='entry.xhtml'] input[name=period]").fill(month.toString());
            page.locator("form[action$='entry.xhtml'] button").click();
            page.locator("[id$='known']").click();
            page.locator("[id$='fresh']").click();
            browser.assertFits("desk-entry-line");
            type(page, "Letter number", agency.number() + "-7");
            type(page, "Issued on", era(issued));
            type(page, "Nationality", "Viet Nam");
            page.locator("[id='typed:save']").click();
            assertThat(page.locator("main").innerText()).contains("Line 1 was saved", "“Sex” is missing");
            browser.assertFits("desk-entry");

            page.locator("[id$='submit']").click();
            assertThat(page.locator("main").innerText()).contains("Say when the mail came");
            file(page, "2000-01-01 09:00");
            assertThat(page.locator("main").innerText())
                    .as("before its month")
                    .contains("The period lies after the month");
            file(page, today.minusDays(today.getDayOfMonth() == 1 ? 0 : 1) + " 00:00");
            page.waitForURL("**/reports/report.xhtml*");
            assertThat(page.locator("main").innerText())
                    .contains("mail, entered by the desk", "From desk@example.org", "to be corrected");
            browser.assertFits("desk-report");

            page.navigate(product.base() + "/admin/reports/entry.xhtml?number=" + agency.number() + "&period=" + month);
            String csv = "letter number,issued on,nationality,sex\n" + agency.number() + "-8," + issued + ",CN,m\n";
            page.locator("[id$=':file']")
                    .setInputFiles(new FilePayload("report.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            page.locator("[id$='read']").click();
            assertThat(page.locator("main").innerText()).contains("1 line was read");
            file(
                    page,
                    product.now()
                            .atZone(TOKYO)
                            .toLocalDateTime()
                            .minusMinutes(1)
                            .toString()
                            .substring(0, 16));
            page.waitForURL("**/reports/report.xhtml*");
            page.locator("a[href*='against=1']").click();
            assertThat(page.locator("#difference").innerText()).contains("added", "removed", agency.number() + "-8");
            browser.assertFits("desk-compare");

            page.navigate(product.base() + "/admin/reports/list.xhtml?state=open&q=" + agency.number());
            assertThat(page.locator("[id='list:rows_data'] > tr").count()).isEqualTo(1);
            browser.go("/admin/reports/rules.xhtml");
            assertThat(page.locator("main").innerText()).contains("Reported by two agencies", "lines-default-1");
            browser.assertFits("desk-rules");
        }
    }

    @Test
    void anotherAgencySeesNothingOfAReport() {
        AgencyWalk one = new AgencyWalk(product, 7);
        AgencyWalk two = new AgencyWalk(product, 8);
        try (Browser browser = Browser.open(product)) {
            one.comeIn(browser, "en");
            tellsOfALetter(browser, one.number() + "-1");
            browser.go("/en/my/agency/reports/" + month);
            browser.page().locator("main form[action$='/begin'] button").click();
            browser.page().locator("main form[action$='/draft/submit'] button").click();
            browser.page().waitForURL("**done=sent");
        }
        try (Browser browser = Browser.open(product)) {
            two.comeIn(browser, "en");
            assertThat(browser.page()
                            .navigate(product.base() + "/en/my/agency/reports/" + month + "/versions/1")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.go("/en/my/agency/letters").locator("main").innerText())
                    .doesNotContain(one.number());
            assertThat(browser.page()
                            .navigate(product.base() + "/en/my/agency/reports/2999-01")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.page()
                            .navigate(product.base() + "/en/my/agency/reports/nonsense")
                            .status())
                    .isEqualTo(404);
        }
        try (Browser browser = Browser.open(product)) {
            browser.go("/en/my/agency/reports");
            assertThat(browser.page().url()).endsWith("/en/agency");
        }
    }

    private void tellsOfALetter(Browser browser, String number) {
        Page page = browser.go("/ja/my/agency/letters/new");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".error-summary").innerText()).contains("身元保証書番号を書いてください");
        page.locator("#number").fill(number);
        page.locator("#issued").fill(era(issued));
        page.locator("#visa").selectOption("single");
        page.locator("#stay").fill("90日");
        page.locator("#nationality").selectOption("VN");
        page.locator("#birth").fill("昭和50年");
        page.locator("#sex").selectOption("female");
        page.locator("#hospital").fill("どこにもない病院");
        page.locator("#purpose").selectOption("treatment");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main").innerText()).contains(number, "次の報告に記入");
        browser.assertFits("reports-letters");
    }

    private void corrects(Browser browser) {
        Page page = browser.page();
        page.locator("main form[action$='/begin'] button").click();
        page.locator("a[href$='/lines/1']").click();
        String known = page.locator("#hospitals option").first().getAttribute("value");
        page.locator("#hospital").fill(known);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".note.ok").count())
                .as("nothing is left to mend")
                .isEqualTo(1);
        page.locator("main form[action$='/draft/submit'] button").click();
        page.waitForURL("**done=sent");
    }

    private static void send(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("main form[action$='/sheet'] button").click();
        page.waitForLoadState();
    }

    private static void type(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static void file(Page page, String received) {
        page.locator("[id$=':received']").fill(received);
        page.locator("[id$=':note']").fill("From desk@example.org");
        page.locator("[id='filing:submit']").click();
        page.waitForLoadState();
    }

    private String submissions(AgencyWalk agency) {
        return agency.value(
                "select count(*) from monthly_report m join guarantor g on g.id = m.guarantor_id where g.number = ? and m.period = '"
                        + month + "-01'",
                agency.number());
    }

    private static String hospital(AgencyWalk agency) {
        return agency.value("select name from report_hospital_name where language = ? order by name limit 1", "ja");
    }

    private static String era(LocalDate day) {
        return "令和" + (day.getYear() - 2018) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
