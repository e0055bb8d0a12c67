package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.spreadsheet.SheetLimits;
import org.medinbound.spreadsheet.SheetReader;

/** The ministry's statistics: each number equals the rows behind its link and what the exports say. */
class StatisticsBrowserTest {
    private static final String LAST = "2026-05";

    private final Product product = Product.shared();

    @Test
    void theNumbersOfTheReportingRateAreTheRowsBehindThemAndTheExport() throws IOException {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/statistics/reporting.xhtml?from=2025-06&to=" + LAST);
            assertThat(page.locator("#rate tbody tr").count()).isEqualTo(12);
            browser.assertFits("statistics-rate");
            List<String> shown =
                    page.locator("#rate tbody tr").last().locator("td, th").allInnerTexts();
            assertThat(shown.get(0)).isEqualTo(LAST);
            assertThat(number(shown.get(2))).isEqualTo(number(shown.get(3)) + number(shown.get(4)));
            assertThat(number(shown.get(1))).isEqualTo(number(shown.get(2)) + number(shown.get(5)));

            String csv = Files.readString(page.waitForDownload(
                            () -> page.locator("a[href*='rate.csv']").click())
                    .path());
            assertThat(csv).contains("\n" + String.join(",", shown.subList(0, 6)) + ",");
            for (int column = 1; column <= 5; column++) {
                page.locator("#rate tbody tr")
                        .last()
                        .locator("td a")
                        .nth(column - 1)
                        .click();
                page.waitForURL("**/statistics/reports.xhtml?*");
                assertThat(rows(page)).as("column " + column).isEqualTo(number(shown.get(column)));
                if (column == 4) {
                    browser.assertFits("statistics-reports");
                }
                page.goBack();
            }
        }
    }

    @Test
    void lettersAreCountedByEachDimensionAndTheRowsBehindAreAsMany() throws IOException, SQLException {
        letters();
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            String months = "from=2026-04&to=" + LAST;
            Page page = browser.go("/admin/statistics/letters.xhtml?" + months);
            assertThat(page.locator("#counts").innerText()).contains("China", "Vietnam");
            browser.assertFits("statistics-letters");
            for (String dimension : List.of("nationality", "visa", "purpose", "hospital", "agency")) {
                browser.go("/admin/statistics/letters.xhtml?" + months + "&by=" + dimension);
                Locator first = page.locator("[id='list:rows_data'] > tr").first();
                long counted = number(first.locator("td.n").first().innerText());
                assertThat(counted).as(dimension).isPositive();
                first.locator("td.n a").first().click();
                page.waitForURL("**/statistics/rows.xhtml?*");
                assertThat(rows(page)).as(dimension).isEqualTo(counted);
                if (dimension.equals("nationality")) {
                    browser.assertFits("statistics-rows");
                    assertThat(sheetRows(page)).isEqualTo(counted);
                }
            }
        }
    }

    @Test
    void theDeskOfTravellersSeesNoStatistics() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "desk");
            assertThat(browser.page()
                            .navigate(product.base() + "/admin/statistics/letters.xhtml")
                            .status())
                    .isEqualTo(403);
        }
    }

    /** Twelve letters of two agencies, as the monthly reports would tell them; the numbers are only this test's. */
    private void letters() throws SQLException {
        try (Connection sql = product.database().getConnection()) {
            for (String agency : List.of("B-230", "B-231")) {
                try (PreparedStatement insert = sql.prepareStatement("""
                        with g as (select id from guarantor where number = ?), e as (
                          insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'monthly-reports', 'test') returning id
                        ), m as (
                          insert into monthly_report (guarantor_id, period, received_at, nil, guarantees, recorded_in, source)
                          select g.id, '2026-05-01', '2026-11-20T10:00:00+09:00', false, 6, e.id, 'form' from g, e returning id
                        ), s as (
                          insert into report_submission (report_id, channel, submitted_by, rule_version, lines)
                          select id, 'agency', 'test', 'lines-default-1', 6 from m returning report_id
                        )
                        insert into report_line (report_id, line_no, letter_number, issued_on, nationality, visa_type, purpose, hospital_name,
                          companions, still_in_japan, change_kind)
                        select s.report_id, n, 'T-' || ? || '-' || n, date '2026-05-01' + n, case when n < 5 then 'CN' else 'VN' end, 'single',
                          'treatment', '架空国際病院', 0, false, case when n = 6 then 'cancelled' else 'none' end
                        from s, generate_series(1, 6) n""")) {
                    insert.setString(1, agency);
                    insert.setString(2, agency);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static long sheetRows(Page page) throws IOException {
        Path file = page.waitForDownload(
                        () -> page.locator("a[href*='letters.xlsx']").click())
                .path();
        List<String> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, SheetLimits.USUAL)) {
            reader.forEach(reader.sheets().get(0), row -> rows.add(row.shown(3)));
        }
        assertThat(rows.get(0)).isEqualTo("Letter");
        return rows.size() - 1L;
    }

    /** How many rows the list says it has. */
    private static long rows(Page page) {
        return number(page.locator(".bar .end span").first().innerText());
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
