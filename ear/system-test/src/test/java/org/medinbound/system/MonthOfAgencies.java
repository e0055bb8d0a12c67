package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.awaitility.Awaitility;

/** The month of a day, and what agencies of a test and their records do in it; the clock of the product moves with {@link #at}. */
final class MonthOfAgencies {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    final YearMonth month;
    private final Product product;
    private final CaseWalk walk;

    MonthOfAgencies(Product product, LocalDate day) {
        this.product = product;
        this.walk = new CaseWalk(product);
        this.month = YearMonth.from(day);
    }

    void areRegistered(String... numbers) {
        StringBuilder csv = new StringBuilder(
                "number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n");
        for (String number : numbers) {
            csv.append("%s,架空ひと月の歩み %s,A month of %s (fictitious),active,%s,,%s,,ja\n"
                    .formatted(number, number, number, firstDay(), mailbox(number)));
        }
        assertThat(product.ops("POST", "/guarantors", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    void comeIn(Browser browser, String number) {
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

    String firstDay() {
        return month.atDay(1).toString();
    }

    String knownHospital() {
        return walk.value("select name from report_hospital_name where language = ? order by name limit 1", "ja");
    }

    /** A run of the job that was due after the day has ended. */
    void awaitRun(String job, LocalDate after) {
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
    void at(LocalDate day) {
        product.travelTo(day.atTime(10, 0).atZone(TOKYO).toInstant());
    }

    LocalDate dueDay(String number) {
        String row = product.ops("GET", "/report-status?period=" + month, null, null)
                .body()
                .lines()
                .filter(line -> line.startsWith(number + ","))
                .findFirst()
                .orElseThrow();
        return OffsetDateTime.parse(row.split(",")[2]).toLocalDate().minusDays(1);
    }

    String flags() {
        return product.ops("GET", "/flags", null, null).body();
    }

    void awaitFlag(String number, String kind) {
        Awaitility.await(number + " " + kind)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> flags().contains(number + "," + month + "," + kind));
    }

    String item(String number, String kind) {
        return walk.value(
                "select c.item from flag_case c join guarantor g on g.id = c.guarantor_id where g.number = ? and c.kind = '"
                        + kind + "' and c.withdrawn_at is null",
                number);
    }

    String reminders(String number) {
        return walk.value(
                "select string_agg(r.stage, ' ' order by r.queued_at) from report_reminder r"
                        + " join guarantor g on g.id = r.guarantor_id where g.number = ? and r.mail_id is not null",
                number);
    }

    String mailbox(String number) {
        return number.toLowerCase(java.util.Locale.ROOT) + "@month.example";
    }

    private static void press(Page page) {
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
