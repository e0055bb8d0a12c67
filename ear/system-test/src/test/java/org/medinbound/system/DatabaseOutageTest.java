package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOutageTest {
    @TempDir
    private Path directory;

    @Test
    void aDatabaseThatStopsGivesAKindPageAndWorkGoesOnWhenItIsBack() throws IOException {
        int port = Product.freePort();
        EmbeddedPostgres database = database(port);
        try (Product product = Product.with()
                .set("DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres")
                .set("DB_USER", "postgres")
                .set("DB_PASSWORD", "postgres")
                .start()) {
            assertThat(product.get("/api/v1/hospitals").statusCode()).isEqualTo(200);
            database.close();

            assertThat(product.get("/health/ready").statusCode()).isEqualTo(503);
            HttpResponse<String> page = product.get("/en/hospitals?q=" + System.nanoTime());
            assertThat(page.statusCode()).isIn(500, 503);
            assertThat(page.body()).contains("<h1").doesNotContain("Exception", "at org.");

            database = database(port);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> product.get("/health/ready").statusCode() == 200);
            assertThat(product.get("/en/hospitals?q=" + System.nanoTime()).statusCode())
                    .isEqualTo(200);
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }
}
