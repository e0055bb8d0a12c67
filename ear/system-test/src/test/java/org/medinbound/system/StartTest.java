package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    private static final Path JAR = Path.of(System.getProperty("medinbound.jar"));

    @TempDir
    private Path home;

    @Test
    void theProductStartsStopsOnTermAndStartsAgainOnTheSameData() {
        try (Product product = Product.with().home(home).start()) {
            assertThat(product.get("/health/live").statusCode()).isEqualTo(200);
            product.terminate();
            assertThat(product.output()).contains("Stopped").doesNotContain("did not stop cleanly");
            product.boot();
            assertThat(product.get("/health/ready").body()).contains("\"database\"");
        }
    }

    @Test
    void aKilledProductStartsAgainAndEndsTheOrphanedDatabase() {
        try (Product product = Product.with().home(home).start()) {
            product.kill();
            product.boot();
            assertThat(product.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withTheEmbeddedDatabaseItRefusesToListenForOtherMachines() throws Exception {
        assertThat(refusal("BIND", "0.0.0.0")).contains("embedded database is for evaluation", "DB_URL");
    }

    @Test
    void aPortThatIsNoNumberIsNamed() throws Exception {
        assertThat(refusal("PORT", "eighty")).contains("PORT=eighty is not a number from 1 to 65535");
    }

    private String refusal(String name, String value) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.environment().put("MEDINBOUND_HOME", home.toString());
        builder.environment().put(name, value);
        builder.redirectErrorStream(true);
        Path log = Files.createTempFile("refusal", ".log");
        builder.redirectOutput(log.toFile());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        return Files.readString(log);
    }
}
