package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The operators' API around the overdue job, as a scheduler calls it. */
final class OverdueJob {
    private final Product product;

    OverdueJob(Product product) {
        this.product = product;
    }

    /** Imports a file: {@code guarantors} or {@code monthly-reports}. */
    HttpResponse<String> load(String what, byte[] csv) {
        return product.ops("POST", "/" + what, "text/csv", csv);
    }

    /** Asks for a run and answers with the execution's id. */
    long run(String asOf) {
        HttpResponse<String> answer = product.ops(
                "POST",
                "/jobs/overdue-reports",
                "application/json",
                ("{\"asOf\":\"" + asOf + "\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(202);
        return Long.parseLong(answer.body().replaceAll("\\D", ""));
    }

    String execution(long id) {
        return product.ops("GET", "/jobs/executions/" + id, null, null).body();
    }

    /** Waits for its end. */
    String finished(long id) {
        return Awaitility.await("execution " + id)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> execution(id), body -> !body.contains("\"STARTING\"") && !body.contains("\"STARTED\""));
    }

    /** The flags as a file; {@code knownAt} may be null. */
    String flags(String asOf, String knownAt) {
        return product.ops(
                        "GET",
                        "/flags?asOf=" + encode(asOf) + (knownAt == null ? "" : "&knownAt=" + encode(knownAt)),
                        null,
                        null)
                .body();
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
