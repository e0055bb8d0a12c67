package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every other part stands on: the sealed record of access and its guards. */
class GroundTest {
    private final Product product = Product.shared();

    @Test
    void theRecordOfAccessIsSealedWithinAMinuteAndItsHeadStandsOutsideTheDatabase() throws IOException {
        Path heads = product.home().resolve("audit/heads.log");
        Awaitility.await("a head is written")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(heads) && !Files.readAllLines(heads).isEmpty());
        assertThat(Files.readAllLines(heads)).allMatch(line -> line.matches("\\d+ [0-9a-f]{64} \\S+"));
    }

    @Test
    void evenTheDatabasesOwnerCannotChangeTheRecordWithoutSwitchingItsGuardOff() {
        assertThatThrownBy(() -> {
                    try (Connection connection = product.database().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("update access_record set actor = 'nobody'");
                    }
                })
                .hasMessageContaining("only ever added");
    }

    @Test
    void theProductsLogHoldsNoMailbox() {
        assertThat(product.output()).doesNotContainPattern("[a-z0-9.]+@[a-z0-9-]+\\.(org|com|jp)");
    }
}
