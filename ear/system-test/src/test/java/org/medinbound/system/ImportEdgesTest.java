package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Large files of monthly reports: whole or not at all, whatever happens meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportEdgesTest {
    private static final String AS_OF = "2026-09-25T09:00:00+09:00";
    private static final YearMonth FIRST = YearMonth.of(2024, 4);
    private static final int LARGE = 4_000;
    private static final int MONTHS = 25;
    private static final int ROWS = LARGE * MONTHS;
    private static final int RACING = 3_000;
    private static Product product;
    private static OverdueJob job;

    @BeforeAll
    static void emptyProduct() {
        product = Product.with().start();
        job = new OverdueJob(product);
        String rules = "[{\"version\":\"r-1\",\"validFrom\":\"2024-04\",\"dueDay\":10,\"silentMonths\":3}]";
        assertThat(product.ops(
                                "PUT",
                                "/guarantor-rules?retroactive=true",
                                "application/json",
                                rules.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        taken(job.load("guarantors", guarantors("L", LARGE, "2024-04-01")), LARGE);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void aFileOfAHundredThousandRowsIsTakenInWhole() {
        taken(job.load("monthly-reports", large(5)), ROWS);
        assertThat(submissionsOn(5)).isEqualTo(ROWS);
    }

    @Test
    @Order(2)
    void theSameLargeFileAgainChangesNothing() {
        HttpResponse<String> answer = job.load("monthly-reports", large(5));
        assertThat(answer.body()).contains("\"added\":0", "\"changed\":0", "\"unchanged\":" + ROWS);
        assertThat(submissionsOn(5)).isEqualTo(ROWS);
    }

    @Test
    @Order(3)
    void aProductStoppedDuringAnImportHasAllOfTheFileOrNothing() {
        CompletableFuture<Integer> request = CompletableFuture.supplyAsync(
                () -> job.load("monthly-reports", large(6)).statusCode());
        // The lock is taken when the rows are read and goes with the commit: between them they are being written.
        Awaitility.await("the rows are being written")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> request.isDone()
                        || count("select count(*) from pg_locks where locktype = 'advisory' and granted") > 0);
        assertThat(request).as("stopped while the request is under way").isNotDone();
        product.terminate();
        Integer status = request.exceptionally(lost -> 0).join();
        product.boot();

        assertThat(submissionsOn(6)).isIn(0L, (long) ROWS);
        if (status == 200) {
            assertThat(submissionsOn(6)).as("what was confirmed is there").isEqualTo(ROWS);
        }
        assertThat(job.load("monthly-reports", large(6)).statusCode()).isEqualTo(200);
        assertThat(submissionsOn(6)).as("sent again it is whole").isEqualTo(ROWS);
    }

    @Test
    @Order(4)
    void reportsThatComeWhileTheJobRunsLeaveTheFlagsOfAFreshEvaluation() {
        taken(job.load("guarantors", guarantors("R", RACING, "2026-04-01")), RACING);
        long during = job.run(AS_OF);
        Awaitility.await("the job has begun")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !job.execution(during).contains("\"STARTING\""));
        taken(job.load("monthly-reports", someReports("R")), RACING);
        assertThat(job.finished(during)).contains("COMPLETED");
        assertThat(job.finished(job.run(AS_OF))).contains("COMPLETED");

        // Their twins are evaluated only now, with everything known from the start.
        taken(job.load("guarantors", guarantors("T", RACING, "2026-04-01")), RACING);
        taken(job.load("monthly-reports", someReports("T")), RACING);
        assertThat(job.finished(job.run(AS_OF))).contains("COMPLETED");
        String flags = job.flags(AS_OF, null);
        assertThat(of("R", flags)).isNotEmpty().doesNotHaveDuplicates().isEqualTo(of("T", flags));
        assertThat(count("""
                        select count(*) from (select from guarantor_flag f
                          where not exists (select from guarantor_flag_withdrawal w where w.flag_id = f.id)
                          group by guarantor_id, period, kind having count(*) > 1) twice""")).isZero();
    }

    private static byte[] guarantors(String letter, int count, String since) {
        StringBuilder csv = new StringBuilder(
                "number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n");
        for (int i = 1; i <= count; i++) {
            csv.append("%s-%05d,架空%d,,active,%s,,,,en\n".formatted(letter, i, i, since));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every guarantor, every month, received on the day of the month after. */
    private static byte[] large(int day) {
        StringBuilder csv = reports();
        for (int month = 0; month < MONTHS; month++) {
            String period = FIRST.plusMonths(month).toString();
            String received = FIRST.plusMonths(month + 1L) + "-0" + day + "T10:00:00+09:00";
            for (int i = 1; i <= LARGE; i++) {
                csv.append("L-%05d,%s,%s,false,2\n".formatted(i, period, received));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One report of each: of every third for each of three months, every second one late. */
    private static byte[] someReports(String letter) {
        StringBuilder csv = reports();
        for (int i = 1; i <= RACING; i++) {
            YearMonth period = YearMonth.of(2026, 4).plusMonths(i % 3);
            csv.append("%s-%05d,%s,%s-%sT10:00:00+09:00,true,0\n"
                    .formatted(letter, i, period, period.plusMonths(1), i % 2 == 0 ? "05" : "28"));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder reports() {
        return new StringBuilder("number,period,received_at,nil,guarantees\n");
    }

    private static void taken(HttpResponse<String> answer, int rows) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"rows\":" + rows, "\"added\":" + rows);
    }

    private static long submissionsOn(int day) {
        return count("select count(*) from monthly_report r join guarantor g on g.id = r.guarantor_id"
                + " where g.number like 'L-%' and extract(day from r.received_at at time zone 'Asia/Tokyo') = " + day);
    }

    private static long count(String query) {
        try (Connection connection = product.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the guarantors of a letter, without the letter. */
    private static List<String> of(String letter, String flags) {
        return flags.lines()
                .filter(line -> line.startsWith(letter + "-"))
                .map(line -> line.substring(1))
                .sorted()
                .toList();
    }
}
