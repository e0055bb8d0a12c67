package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class OutsideDatabaseTest {
    @Test
    void theProductRunsOnADatabaseGivenByAddressUserAndPassword() {
        String url = PostgresServer.newDatabase();
        try (Product product = Product.with()
                .set("DB_URL", url)
                .set("DB_USER", PostgresServer.user(url))
                .set("DB_PASSWORD", PostgresServer.PASSWORD)
                .set("FILE_KEYS", "")
                .start()) {
            assertThat(product.get("/health/ready").body()).contains("\"UP\"");
            assertThat(product.get("/en/hospitals").statusCode()).isEqualTo(200);
            assertThat(Files.exists(product.home().resolve("postgres")))
                    .as("no embedded database was started")
                    .isFalse();
        }
    }
}
