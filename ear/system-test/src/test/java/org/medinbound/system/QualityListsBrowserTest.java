package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists of quality staff, as pages and as files. */
class QualityListsBrowserTest {
    private final Product product = Product.shared();

    @Test
    void everyListOfQualityLeavesAsAFileWithTheFiltersThatItShows() {
        try (Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality-3");
            for (String list : List.of(
                    "/quality/vettings.xhtml",
                    "/quality/findings.xhtml?source=MONITORING",
                    "/quality/evidence.xhtml?soon=true",
                    "/certificates/list.xhtml?kind=TRANSITIONAL",
                    "/monitoring/list.xhtml?crossed=true")) {
                Page page = officer.go("/admin" + list);
                officer.assertFits("quality-list" + list.replaceAll("\\W+", "-"));
                Download csv = page.waitForDownload(
                        () -> page.locator(".bar a[href*='.csv']").click());
                assertThat(text(csv)).as(list).startsWith("\uFEFF").contains(",");
                Download sheet = page.waitForDownload(
                        () -> page.locator(".bar a[href*='.xlsx']").click());
                assertThat(text(sheet)).as(list).startsWith("PK");
            }
            String certificates =
                    product.get("/admin/certificates/certificates.csv").body();
            assertThat(certificates).as("not for everybody").doesNotContain("MI-2026");
        }
    }

    private static String text(Download file) {
        try {
            return Files.readString(file.path(), StandardCharsets.ISO_8859_1).startsWith("PK")
                    ? "PK"
                    : Files.readString(file.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
