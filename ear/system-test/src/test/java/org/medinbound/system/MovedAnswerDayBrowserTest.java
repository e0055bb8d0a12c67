package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A hospital that was asked closes a day in its own calendar: the day by which it is to answer moves, and everybody sees it. */
class MovedAnswerDayBrowserTest {
    private static final String PATIENT = "moved-day@patient.example";

    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);

    @Test
    void aDayThatTheHospitalClosesMovesItsAnswerDayAndOpeningItAgainMovesItBack() {
        try (Browser patient = Browser.open(product, 390, true);
                Browser desk = Browser.open(product);
                Browser officer = Browser.open(product);
                Browser hospital = Browser.open(product, 390, true)) {
            walk.writeUpToFiles(patient.page(), PATIENT, "en");
            String inquiry = CaseWalk.sendFromFiles(patient.page());
            StaffDoor.enter(product, desk, "desk");
            String slug = asks(desk, inquiry);
            LocalDate before = due(inquiry);
            LocalDate closed = workingDayAfter(LocalDate.ofInstant(product.now(), ZoneId.of("Asia/Tokyo")));

            StaffDoor.enter(product, officer, "quality");
            Page page = hospital.page();
            new QualityWalk(product, slug).comesIn(officer, page);
            page.navigate(product.base() + "/ja/my/hospital/entry/calendar");
            page.locator("#first").fill(closed.toString());
            page.locator("form[action$='/close'] button").click();
            assertThat(page.locator("[role=status]").innerText()).contains("照会の期限も休診日に合わせて変わります");
            assertThat(due(inquiry)).isEqualTo(workingDayAfter(before));
            desk.go("/admin/inquiry/case.xhtml?ref=" + inquiry);
            assertThat(desk.page().locator("main").innerText())
                    .contains("Day of answer moved with the hospital's closed days");
            desk.assertFits("moved-day-desk");

            page.locator(".closed-days li")
                    .filter(new Locator.FilterOptions().setHasText(written(closed)))
                    .locator("button")
                    .click();
            assertThat(due(inquiry)).isEqualTo(before);
            walk.comeIn(page, "international@" + slug + ".example", request(inquiry));
            assertThat(page.locator("main .note.todo").innerText()).contains(written(before));
            hospital.assertFits("moved-day-hospital");
        }
    }

    /** The desk passes the check and asks the first hospital; answers with its short name. */
    private static String asks(Browser desk, String inquiry) {
        Page page = desk.go("/admin/inquiry/case.xhtml?ref=" + inquiry);
        CaseWalk.choose(page.locator("select[id$=':result']"), "OK");
        page.locator("[id='check:pass']").click();
        Locator first = page.locator("input[type=checkbox][name$=':hospitals']").first();
        String slug = first.inputValue();
        first.check();
        page.locator("[id='candidates:send']").click();
        page.waitForLoadState();
        return slug;
    }

    private String request(String inquiry) {
        return walk.value("select reference from acceptance_request where inquiry_reference = ?", inquiry);
    }

    private LocalDate due(String inquiry) {
        return LocalDate.parse(walk.value(
                "select due_on::text from acceptance_request where inquiry_reference = ? and state = 'SENT'", inquiry));
    }

    private LocalDate workingDayAfter(LocalDate day) {
        return LocalDate.parse(walk.value("""
                with asked as (select cast(? as date) as day)
                select min(d)::date::text from asked, generate_series(day + 1, day + 30, interval '1 day') d where is_working_day(d::date)""", day.toString()));
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.JAPAN)
                .format(day);
    }
}
