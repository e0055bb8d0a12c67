package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Main job two from outside: the sample registry by the operators' API, and what happens when the job is killed or doubled. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTwoTest {
    private static final String AS_OF = "2026-09-25T09:00:00+09:00";
    private static final String CSV = "text/csv";
    private static final Path CORE = Path.of("../../ejb-core/src");
    private static Product product;
    private static OverdueJob job;

    @BeforeAll
    static void emptyProduct() {
        product = Product.with().start();
        job = new OverdueJob(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void badFilesAreRefusedWithEveryLineColumnValueAndReasonAndNothingIsStored() {
        assertThat(job.load("guarantors", sample("guarantors")).statusCode()).isEqualTo(200);
        refused("monthly-reports", "", "csv-empty");
        refused("guarantors", text(sample("guarantors")).getBytes(Charset.forName("windows-31j")), "csv-shift-jis");
        byte[] broken = sample("guarantors");
        broken[text(broken).getBytes(StandardCharsets.UTF_8).length / 2] = (byte) 0xFF;
        refused("guarantors", broken, "csv-broken-utf-8");
        refused(
                "monthly-reports",
                "number,period,received,nil,guarantees\n",
                "csv-column-unknown",
                "csv-column-missing");
        String faults = refused(
                "monthly-reports",
                """
                number,period,received_at,nil,guarantees
                B-001,2026-05,2026-06-02T10:00:00+09:00,false,1
                Z-999,2026-05,2026-06-02T10:00:00+09:00,false,1
                B-001,2026-13,2026-06-02T10:00:00,perhaps,-1
                B-001,2026-07,2026-06-30T23:59:59+09:00,false,1
                B-001,2026-05,2999-06-02T10:00:00+09:00,false,1
                B-001,2026-05,2026-06-03T10:00:00+09:00,true,2
                """,
                "report-guarantor-unknown",
                "csv-month",
                "csv-instant",
                "csv-word",
                "csv-negative",
                "report-before-its-month",
                "report-from-the-future",
                "report-nil-with-guarantees");
        assertThat(faults).contains("\"line\":3,\"column\":\"number\",\"value\":\"Z-999\"");
        assertThat(status("2026-05")).doesNotContain("on_time");
    }

    @Test
    @Order(2)
    void theSampleGivesTheExpectedFilesByteForByte() {
        assertThat(job.load("monthly-reports", sample("monthly-reports")).body())
                .contains("\"rows\":6021");
        assertThat(product.ops("PUT", "/guarantor-rules", "application/json", sampleRules())
                        .statusCode())
                .isEqualTo(200);
        assertThat(job.finished(job.run(AS_OF))).contains("\"status\":\"COMPLETED\"", "\"raised\":1166");

        assertThat(job.flags(AS_OF, null)).isEqualTo(expected("flags-as-of-2026-09-25"));
        assertThat(job.flags("2025-07-01T09:00:00+09:00", null)).isEqualTo(expected("flags-as-of-2025-07-01"));
        assertThat(status("2026-05")).isEqualTo(expected("status-2026-05-as-of-2026-06-20"));
    }

    @Test
    @Order(3)
    void theSameFilesAndSecondRunsChangeNothing() {
        assertThat(job.load("monthly-reports", sample("monthly-reports")).body())
                .contains("\"added\":0");
        assertThat(job.load("guarantors", sample("guarantors")).body()).contains("\"unchanged\":240");
        long first = job.run(AS_OF);
        long second = job.run(AS_OF);
        for (long id : new long[] {first, second, job.run("2025-07-01T09:00:00+09:00")}) {
            assertThat(job.finished(id)).contains("\"raised\":0", "\"withdrawn\":0", "\"escalations\":0");
        }
        assertThat(job.flags(AS_OF, null)).isEqualTo(expected("flags-as-of-2026-09-25"));
    }

    @Test
    @Order(4)
    void aReportEnteredLateWithdrawsAndBothViewsStay() {
        Instant before = Instant.now();
        Matcher flagged = Pattern.compile("(?m)^(B-\\d+),(2026-0\\d),missing,").matcher(job.flags(AS_OF, null));
        assertThat(flagged.find()).isTrue();
        String flag = flagged.group();
        String report = "number,period,received_at,nil,guarantees\n%s,%s,%s-01T10:00:00+09:00,true,0\n"
                .formatted(
                        flagged.group(1),
                        flagged.group(2),
                        YearMonth.parse(flagged.group(2)).plusMonths(1));
        assertThat(job.load("monthly-reports", report.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("\"added\":1");
        assertThat(job.finished(job.run(AS_OF))).doesNotContain("\"withdrawn\":0");

        assertThat(job.flags(AS_OF, null)).doesNotContain(flag);
        assertThat(job.flags(AS_OF, before.toString())).isEqualTo(expected("flags-as-of-2026-09-25"));
    }

    @Test
    @Order(5)
    void rulesAreCheckedAndAChangeOfThePastMustBeMeant() {
        assertThat(rules("[]", "").statusCode()).isEqualTo(422);
        assertThat(rules("[{\"version\":\"a\",\"validFrom\":\"2024-04\",\"dueDay\":32}]", "")
                        .statusCode())
                .isEqualTo(422);
        String change = "[{\"version\":\"a\",\"validFrom\":\"2024-04\",\"dueDay\":31,\"silentMonths\":1}]";
        assertThat(rules(change, "").statusCode()).isEqualTo(409);
        assertThat(rules(change, "?retroactive=true").statusCode()).isEqualTo(200);
        assertThat(job.finished(job.run(AS_OF))).contains("COMPLETED");
        assertThat(job.flags(AS_OF, null).lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(",a"));
    }

    @Test
    @Order(6)
    void aKilledJobIsFinishedByANewExecutionWithNoFlagTwice() {
        job.load("guarantors", manyGuarantors(20_000));
        long killed = job.run(AS_OF);
        Awaitility.await("some parts are committed")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Pattern.compile("\"done\":[1-9]")
                        .matcher(job.execution(killed))
                        .find());
        product.kill();
        product.boot();

        CompletableFuture<Long> one = CompletableFuture.supplyAsync(() -> job.run(AS_OF));
        CompletableFuture<Long> two = CompletableFuture.supplyAsync(() -> job.run(AS_OF));
        assertThat(job.finished(one.join())).contains("COMPLETED");
        assertThat(job.finished(two.join())).contains("COMPLETED");
        Awaitility.await("the dead execution is told as such")
                .atMost(Duration.ofMinutes(1))
                .until(() -> job.execution(killed).contains("\"status\":\"ABANDONED\"")
                        || job.execution(killed).contains("\"status\":\"COMPLETED\""));
        // Each of them reported nothing: owed since 2026-04, silent at the first month due, and never anew.
        String flags = job.flags(AS_OF, null);
        assertThat(flags.lines().filter(line -> line.startsWith("X-"))).doesNotHaveDuplicates();
        assertThat(flags.lines()
                        .filter(line -> line.startsWith("X-") && line.contains(",silent,"))
                        .count())
                .isEqualTo(20_000);
        assertThat(of("X-00001", flags)).isEqualTo(of("X-20000", flags)).isNotEmpty();
    }

    /** The lines of a guarantor without its number. */
    private static List<String> of(String number, String flags) {
        return flags.lines()
                .filter(line -> line.startsWith(number + ","))
                .map(line -> line.substring(number.length()))
                .toList();
    }

    private static byte[] manyGuarantors(int count) {
        StringBuilder csv = new StringBuilder(
                "number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n");
        for (int i = 1; i <= count; i++) {
            csv.append("X-%05d,架空%d,,active,2026-04-01,,,,en\n".formatted(i, i));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> rules(String json, String query) {
        return product.ops(
                "PUT", "/guarantor-rules" + query, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String what, String csv, String... codes) {
        return refused(what, csv.getBytes(StandardCharsets.UTF_8), codes);
    }

    private static String refused(String what, byte[] csv, String... codes) {
        HttpResponse<String> answer = job.load(what, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        for (String code : codes) {
            assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        }
        return answer.body();
    }

    private static String status(String period) {
        return product.ops(
                        "GET",
                        "/report-status?period=" + period + "&asOf=" + OverdueJob.encode("2026-06-20T12:00:00+09:00"),
                        null,
                        null)
                .body();
    }

    private static byte[] sample(String name) {
        return read(CORE.resolve("main/resources/demo/guarantors/" + name + ".csv"));
    }

    private static byte[] sampleRules() {
        return read(CORE.resolve("main/resources/demo/guarantors/rules.json"));
    }

    private static String expected(String name) {
        return text(read(CORE.resolve("test/resources/guarantors/expected/" + name + ".csv")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
