package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory from outside: pages, API, import. */
class HospitalDirectoryTest {
    private static final Path DEMO = Path.of("../../ejb-core/src/main/resources/demo/hospitals.csv");

    private final Product product = Product.shared();

    private static byte[] lineOf(String slug, String replaced, String by) {
        try {
            List<String> lines = Files.readAllLines(DEMO);
            String line = lines.stream()
                    .filter(l -> l.startsWith(slug + ","))
                    .findFirst()
                    .orElseThrow();
            return ("\uFEFF" + lines.get(0) + "\r\n" + line.replace(replaced, by) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<String> load(byte[] csv) {
        return product.ops("POST", "/hospitals", "text/csv", csv);
    }

    @Test
    void theApiListsFiltersAndShowsHospitals() {
        HttpResponse<String> list = product.get("/api/v1/hospitals?region=shikoku&size=2&lang=en");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(list.body()).contains("\"total\":4", "\"pages\":2", "\"facets\"", "(fictitious)");
        HttpResponse<String> one = product.get("/api/v1/hospitals/minato-central?lang=ja");
        assertThat(one.body()).contains("架空みなと中央病院", "\"currency\":\"JPY\"").doesNotContain("international@");
        assertThat(product.get("/api/v1/specialties?lang=en").body()).contains("\"gastro-surgery\"", "\"C15-C26\"");
        assertThat(product.get("/api/v1/hospitals/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void theLanguageOfTheApiIsNegotiated() {
        assertThat(product.get("/api/v1/hospitals/minato-central", "Accept-Language", "ja;q=0.9, fr;q=0.5")
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue("ja");
        assertThat(product.get("/api/v1/hospitals/minato-central", "Accept-Language", "tlh")
                        .body())
                .contains("Minato Central Hospital");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/hospitals",
                "/ja/hospitals/minato-central",
                "/en/hospitals/compare?h=minato-central",
                "/api/v1/hospitals?lang=en",
                "/api/v1/specialties?lang=ja"
            })
    void anUnchangedAnswerIsNotSentAgain(String path) {
        String tag = product.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = product.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(product.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "specialty",
                "treatment",
                "language",
                "region",
                "accreditation",
                "min_price",
                "max_price",
                "page",
                "size"
            })
    void theApiNamesTheParameterThatCannotBeMeant(String parameter) {
        HttpResponse<String> answer = product.get("/api/v1/hospitals?" + parameter + "=-1");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + parameter + "\"");
    }

    @Test
    void oddInputInAnyParameterIsNeverAFailureOfOurs() {
        List<String> odd = List.of(
                "' or '1'='1",
                "\"; drop table hospital; --",
                "%00",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "9".repeat(40),
                "-1",
                "1e9",
                "%_\\",
                "{0}",
                "${7*7}",
                "\u202e\ud83e\ude7a",
                "x".repeat(2000));
        for (String parameter : List.of(
                "specialty",
                "treatment",
                "language",
                "region",
                "accreditation",
                "min_price",
                "max_price",
                "q",
                "page",
                "size",
                "h")) {
            for (String value : odd) {
                String query = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                assertThat(product.get("/en/hospitals?" + query).statusCode())
                        .as(query)
                        .isIn(200, 303);
                assertThat(product.get("/api/v1/hospitals?" + query).statusCode())
                        .as(query)
                        .isIn(200, 422);
                assertThat(product.get("/en/hospitals/compare?" + query).statusCode())
                        .as(query)
                        .isEqualTo(200);
            }
        }
        assertThat(product.get("/en/hospitals?q=%3Cscript%3Ealert(1)").body()).doesNotContain("<script>alert");
        assertThat(product.get("/en/hospitals?q=%FF%FE").statusCode()).isLessThan(500);
        assertThat(product.get("/en/hospitals/%27%22%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void aPriceRangeNarrowsTheListAndItsBoundsStandInTheAddress() {
        String range = "treatment=health-check-premium&min_price=200000&max_price=500000";
        assertThat(product.get("/api/v1/hospitals?" + range).statusCode()).isEqualTo(200);
        HttpResponse<String> crossed = product.get("/api/v1/hospitals?min_price=500000&max_price=200000");
        assertThat(crossed.statusCode()).isEqualTo(422);
        assertThat(crossed.body()).contains("\"field\":\"min_price\"");
        try (Browser browser = Browser.open(product, 1280, false)) {
            Page page = browser.go("/en/hospitals?treatment=health-check-premium");
            page.getByLabel("Price example from").selectOption("500000");
            page.getByLabel("Price example up to").selectOption("1000000");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show hospitals"))
                    .click();
            assertThat(page.url()).endsWith("?treatment=health-check-premium&min_price=500000&max_price=1000000");
            assertThat(page.locator(".chips").innerText()).contains("From ¥500,000", "Up to ¥1,000,000");
            assertThat(total("treatment=health-check-premium&min_price=500000&max_price=1000000"))
                    .isPositive()
                    .isLessThan(total("treatment=health-check-premium"));
            browser.go("/en/hospitals?min_price=500000&max_price=200000");
            assertThat(page.locator(".note.todo").innerText()).contains("lower bound");
        }
        try (Browser browser = Browser.open(product, 1280, true)) {
            browser.go("/ja/hospitals?" + range);
            browser.assertFits("hospitals-price-range");
        }
    }

    private int total(String query) {
        return Integer.parseInt(
                product.get("/api/v1/hospitals?" + query).body().replaceFirst("(?s).*\"total\":(\\d+).*", "$1"));
    }

    @Test
    void theBenchmarkResourceIsOff() {
        assertThat(product.get("/en/bench/hospitals").statusCode()).isEqualTo(404);
    }

    @Test
    void aSuspendedHospitalVanishesAtOnceAndComesBack() {
        String page = "/en/hospitals/toneriko-general";
        assertThat(product.get(page).statusCode()).isEqualTo(200);
        assertThat(load(lineOf("toneriko-general", ",published,", ",suspended,"))
                        .body())
                .contains("\"changed\":1");
        assertThat(product.get(page).statusCode()).isEqualTo(410);
        assertThat(product.get("/api/v1/hospitals/toneriko-general").statusCode())
                .isEqualTo(410);
        assertThat(product.get("/en/hospitals?q=toneriko").body()).doesNotContain("/en/hospitals/toneriko-general");
        assertThat(load(lineOf("toneriko-general", "", "")).body()).contains("\"changed\":1");
        assertThat(product.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameFileAgainChangesNothingAndABadOneIsRefusedWhole() throws IOException {
        assertThat(load(Files.readAllBytes(DEMO)).body()).contains("\"rows\":60", "\"unchanged\":60");
        HttpResponse<String> refused = load(lineOf("minato-central", ",tokyo,", ",atlantis,"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"line\":2", "\"column\":\"prefecture\"", "\"value\":\"atlantis\"", "\"reason\"");
        assertThat(product.get("/en/hospitals/minato-central").statusCode()).isEqualTo(200);
        assertThat(product.get("/api/v1/ops/hospitals").statusCode()).isIn(401, 405);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aPatientNarrowsTheListReadsAProfileAndComparesWithoutJavaScript(int width) {
        try (Browser browser = Browser.open(product, width, false)) {
            Page page = browser.go("/ja/hospitals");
            browser.assertNoSidewaysScroll();
            if (width < 600) {
                page.locator(".search summary").click();
            }
            page.getByLabel("治療・検査").selectOption("stomach-cancer-surgery");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("病院を表示する"))
                    .click();
            assertThat(page.url()).endsWith("/ja/hospitals?treatment=stomach-cancer-surgery");
            assertThat(page.locator("h1").textContent()).isEqualTo("胃がんの手術を受けられる病院");

            Locator add = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("比較に加える"));
            add.first().click();
            add.first().click();
            browser.picture("hospitals-ja-" + width);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2件を比較する"))
                    .click();
            assertThat(page.locator("table.compare thead th").count()).isEqualTo(2);
            browser.assertNoSidewaysScroll();
            browser.picture("hospital-comparison-ja-" + width);

            page.locator("table.compare thead a").first().click();
            browser.assertNoSidewaysScroll();
            browser.picture("hospital-profile-ja-" + width);
            assertThat(page.getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions()
                                            .setName("この病院に相談する")
                                            .setExact(true))
                            .getAttribute("href"))
                    .startsWith("/ja/inquiries/new?hospital=");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void thePagesOfTheDirectoryAreAccessible(int width) {
        try (Browser browser = Browser.open(product, width, true)) {
            for (String path : List.of(
                    "/en/hospitals?specialty=cardiology&h=minato-central&h=aoi-university",
                    "/en/hospitals?q=nothing-like-this",
                    "/ja/hospitals/minato-central",
                    "/en/hospitals/compare?h=minato-central&h=aoi-university&h=tsubaki-cancer",
                    "/ja/hospitals/order",
                    "/en/treatments")) {
                browser.go(path);
                browser.assertAccessible();
                browser.assertNoSidewaysScroll();
            }
        }
    }
}
