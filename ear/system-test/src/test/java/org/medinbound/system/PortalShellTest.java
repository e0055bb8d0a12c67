package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalShellTest {
    private static final List<String> PAGES = List.of(
            "/en/",
            "/ja/",
            "/en/journey",
            "/ja/costs",
            "/en/visa",
            "/ja/about",
            "/en/privacy",
            "/en/accessibility",
            "/en/new-link",
            "/en/nothing-here");

    private final Product product = Product.shared();

    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersStrict() {
        for (String path : List.of("/", "/en/", "/en/nothing-here", "/static/icon.svg", "/api/v1/nothing-here")) {
            HttpResponse<String> answer = product.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none';")
                    .contains("frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(header(answer, "Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void theFirstAddressLeadsToTheLanguageOfTheReader() {
        assertThat(header(product.get("/", "Accept-Language", "ja,en;q=0.5"), "Location"))
                .isEqualTo("/ja/");
        assertThat(header(product.get("/", "Accept-Language", "fr"), "Location"))
                .isEqualTo("/en/");
        assertThat(header(product.get("/hospitals?q=a%20b", "Accept-Language", "ja"), "Location"))
                .isEqualTo("/ja/hospitals?q=a%20b");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = product.get("/en/visa");
        HttpResponse<String> again = product.get("/en/visa", "If-None-Match", header(first, "ETag"));
        HttpResponse<String> other = product.get("/ja/visa", "If-None-Match", header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/visa", "/ja/hospitals", "/api/v1/hospitals"})
    void theTagOfAPageIsMadeOfItsBytesSoThatItOutlivesAStart(String path) throws Exception {
        HttpResponse<String> answer = product.get(path);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));

        assertThat(header(answer, "ETag"))
                .isEqualTo("\"" + Base64.getUrlEncoder().encodeToString(hash).substring(0, 22) + "\"");
    }

    @Test
    void theStyleSheetIsNamedByItsContentAndKeptForAYear() {
        String page = product.get("/en/").body();
        String style = page.replaceAll("(?s).*href=\"(/static/portal-[0-9a-f]{10}\\.css)\".*", "$1");

        assertThat(header(product.get(style), "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(product.get("/static/portal-0000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereGetsAKindPageInTheLanguageOfItsAddress() {
        HttpResponse<String> page = product.get("/ja/nothing-here");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("ページが見つかりません").doesNotContain("Exception", "\tat ");
        assertThat(product.get("/static/nothing.css").body()).contains("This page is not here");
        assertThat(product.get("/en/", "Accept", "application/json").statusCode())
                .isEqualTo(406);
        assertThat(product.send(HttpRequest.newBuilder(product.uri("/en/visa"))
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void theApiAnswersProblemsAsJson() {
        HttpResponse<String> answer = product.get("/api/v1/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference=a&mailbox=b@c", "_csrf=&reference=a", "_csrf=forged&reference=a"})
    void aFormThatDoesNotComeFromOurPageIsRefused(String form) {
        HttpResponse<String> answer = product.send(HttpRequest.newBuilder(product.uri("/en/new-link"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please send it once more");
    }

    @Test
    void aFormSentFromAnotherSiteIsRefusedEvenWithItsToken() {
        HttpResponse<String> page = product.get("/en/new-link");
        String cookie = header(page, "Set-Cookie").replaceAll(";.*", "");
        String token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpRequest.Builder form = HttpRequest.newBuilder(product.uri("/en/new-link"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&reference=&mailbox="));

        assertThat(product.send(form.copy()
                                .header("Origin", "https://evil.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(product.send(form.copy()
                                .header("Sec-Fetch-Site", "cross-site")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(product.send(form.build()).statusCode()).isEqualTo(422);
    }

    @Test
    void theLanguageSwitchWorksWithoutJavaScriptAndStaysOnThePage() {
        try (Browser browser = Browser.open(product, 390, false)) {
            Page page = browser.go("/en/visa");
            page.locator(".lang summary").click();
            page.locator(".lang a[lang=ja]").click();

            assertThat(page.url()).endsWith("/ja/visa");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
            assertThat(page.locator("h1").innerText()).isEqualTo("医療滞在ビザ");
        }
    }

    @Test
    void aLanguageWithoutAllTextsFallsBackToEnglishAndSaysSo() {
        try (Browser browser = Browser.open(product, 390, false)) {
            Page page = browser.go("/ar/");

            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator(".nav").innerText()).contains("المستشفيات");
            assertThat(page.locator(".partly").count()).isEqualTo(1);
            assertThat(page.locator("main").innerText()).contains("Before you travel");
            browser.assertNoSidewaysScroll();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyPageOfTheShellIsAccessibleAndFitsTheScreen(int width) {
        try (Browser browser = Browser.open(product, width, true)) {
            for (String path : PAGES) {
                browser.go(path);
                browser.assertAccessible();
                browser.assertNoSidewaysScroll();
            }
            browser.go("/en/");
            browser.picture("home-en-" + width);
        }
    }

    @Test
    void atTwiceTheSizeNothingIsCutOff() {
        // 200 % on a screen of 1280 leaves 640 points.
        try (Browser browser = Browser.open(product, 640, true)) {
            for (String path : PAGES) {
                browser.go(path);
                browser.assertNoSidewaysScroll();
            }
        }
    }

    @Test
    void theKeyboardAloneReachesTheContentAndEveryLinkInOrder() {
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.go("/en/");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Start an inquiry");

            page = browser.go("/en/");
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                page.keyboard().press("Tab");
                reached.add(focused(page));
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
            }
            assertThat(reached)
                    .contains("Treatments", "Hospitals", "Visa")
                    .last()
                    .isEqualTo("Start an inquiry");
        }
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.textContent").toString().strip();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
