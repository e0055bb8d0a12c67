package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainUserTest {
    @Test
    void aUserWithoutRightsStartsTheProductWithItsOwnDatabase() throws Exception {
        try (Product product = Product.with().asPlainUser().start()) {
            assertThat(product.get("/en/").statusCode()).isEqualTo(200);
            String status = Files.readString(
                    Path.of("/proc", Long.toString(product.process().pid()), "status"));
            assertThat(status).doesNotContainPattern("Uid:\\s+0\\b");
            try (Stream<Path> files = Files.walk(product.home(), 2)) {
                assertThat(files.filter(file -> !file.equals(product.log())).map(PlainUserTest::owner))
                        .as("all but the log, which the test itself opened")
                        .doesNotContain("root");
            }
            product.terminate();
            assertThat(product.output()).contains("Stopped");
        }
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
