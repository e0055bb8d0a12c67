package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old links of a hospital that was shown and is no longer: every door answers kindly, none tells why or anything of it. */
class WithdrawnHospitalBrowserTest {
    private static final Path DEMO = Path.of("../../ejb-core/src/main/resources/demo/hospitals.csv");
    private static final String SLUG = "satsuki-international";
    private static final String OTHER = "akatsuki-university";

    private final Product product = Product.shared();

    @AfterEach
    void isShownAgain() {
        states("published");
        assertThat(product.get("/en/hospitals/" + SLUG).statusCode()).isEqualTo(200);
    }

    private void states(String status) {
        try {
            List<String> lines = Files.readAllLines(DEMO);
            String line = lines.stream()
                    .filter(l -> l.startsWith(SLUG + ","))
                    .findFirst()
                    .orElseThrow()
                    .replace(",published,", "," + status + ",");
            byte[] csv = (lines.get(0) + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
            assertThat(product.ops("POST", "/hospitals", "text/csv", csv).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "unpublished"})
    void everyOldAddressSaysThatItIsGoneAndAnAddressThatNeverWasOneIsNotFound(String status) {
        String tag = product.get("/en/hospitals/" + SLUG)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        states(status);
        for (String language : List.of("en", "ja", "zh-Hans", "zh-Hant", "vi", "id", "ru", "ar")) {
            for (String door :
                    List.of("/hospitals/" + SLUG, "/hospitals/compare?h=" + SLUG, "/inquiries/new?hospital=" + SLUG)) {
                HttpResponse<String> gone = product.get("/" + language + door, "If-None-Match", tag);
                assertThat(gone.statusCode()).as(language + door).isEqualTo(410);
                assertThat(gone.headers().firstValue("Cache-Control")).hasValue("no-cache");
                assertThat(gone.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
                assertThat(gone.headers().firstValue("Content-Language")).hasValue(language);
                assertThat(main(gone.body()))
                        .contains("<h1>", "/" + language + "/inquiries/new\"", "/" + language + "/my\"")
                        .contains("/" + language + "/hospitals?region=kinki")
                        .doesNotContain("withdrawn.", SLUG, "Satsuki", "さつき", "suspend", "停止", "取消");
            }
        }
        HttpResponse<String> api = product.get("/api/v1/hospitals/" + SLUG, "If-None-Match", tag);
        assertThat(api.statusCode()).isEqualTo(410);
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(api.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(api.body())
                .contains("\"status\":410", "\"code\":\"hospital.gone\"")
                .doesNotContain("Satsuki");
        assertThat(product.get("/hospitals/" + SLUG).headers().firstValue("Location"))
                .hasValue("/en/hospitals/" + SLUG);
        for (String never : List.of("/en/hospitals/never-was", "/api/v1/hospitals/never-was", "/ar/hospitals/x%27y")) {
            assertThat(product.get(never).statusCode()).as(never).isEqualTo(404);
        }
        assertThat(product.get("/en/hospitals/compare?h=never-was").statusCode())
                .isEqualTo(200);
    }

    private static String main(String html) {
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    }

    @Test
    void aReaderWithAnOldLinkGoesOnToOtherHospitalsOrToTheDeskWithoutJavaScript() {
        states("suspended");
        try (Browser reader = Browser.open(product, 390, false)) {
            Page page = reader.page();
            Response answer = page.navigate(product.base() + "/ja/hospitals/" + SLUG);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(page.locator("h1").innerText()).isEqualTo("この病院は、現在掲載していません");
            assertThat(page.locator("main").innerText()).contains("担当者からご連絡します", "近畿");
            page.locator("main a[href*='region=kinki']").click();
            assertThat(page.locator("ul.results > li").count())
                    .as("hospitals of its region")
                    .isPositive();
            page.navigate(product.base() + "/ja/hospitals/" + SLUG);
            page.locator("main a[href$='/inquiries/new']").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("相談を始める");
            page.navigate(product.base() + "/ja/hospitals/" + SLUG);
            page.locator("main a[href$='/my']").click();
            assertThat(page.locator("main form").count())
                    .as("the way to the own case")
                    .isPositive();
        }
    }

    @Test
    void thePageHoldsInEveryWidthAndFromRightToLeft() {
        states("suspended");
        try (Browser reader = Browser.open(product)) {
            for (String language : List.of("en", "ja", "ar", "ru")) {
                reader.go("/" + language + "/hospitals/" + SLUG);
                reader.assertFits("withdrawn-" + language);
            }
        }
    }

    @Test
    void whatWasPutAsideIsLeftOutWithAWordAndTheOthersAreCompared() {
        states("suspended");
        try (Browser reader = Browser.open(product)) {
            Page page = reader.go("/en/hospitals/compare?h=" + SLUG + "&h=" + OTHER);
            assertThat(page.locator("table.compare thead th").count()).isEqualTo(1);
            assertThat(page.locator("main .note.todo").innerText()).contains("not shown has been left out");
            reader.assertFits("withdrawn-compared");
            page = reader.go("/en/hospitals?h=" + SLUG + "&h=" + OTHER + "&region=kinki");
            assertThat(page.locator(".shelf li").count()).isEqualTo(1);
            assertThat(page.locator("main .note.todo").innerText()).contains("not shown has been left out");
            assertThat(page.locator("main").innerHTML())
                    .as("no link carries it on")
                    .doesNotContain(SLUG);
            reader.assertFits("withdrawn-shelf");
        }
    }

    @Test
    void aDraftThatChoseItSaysSoBeforeItIsSent() {
        try (Browser writer = Browser.open(product)) {
            Page page = writer.go("/en/inquiries/new?hospital=" + SLUG);
            page.locator("main form button").first().click();
            page.navigate(product.base() + "/en/inquiries/new/wishes");
            assertThat(page.locator("input[name=hospitals][value=" + SLUG + "]").isChecked())
                    .isTrue();
            assertThat(page.locator("main .note.todo").count()).isZero();
            states("suspended");
            page.reload();
            assertThat(page.locator("main .note.todo").innerText()).contains("we cannot ask those that are not");
            assertThat(page.locator("main").innerHTML()).doesNotContain(SLUG);
            writer.assertFits("withdrawn-wish");
        }
        try (Browser late = Browser.open(product)) {
            states("published");
            Page page = late.go("/en/inquiries/new?hospital=" + SLUG);
            states("suspended");
            page.locator("main form button").first().click();
            assertThat(page.locator("h1").innerText())
                    .as("withdrawn while the first page was open")
                    .isEqualTo("This hospital is not shown at present");
        }
    }
}
