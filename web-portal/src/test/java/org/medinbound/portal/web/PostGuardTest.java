package org.medinbound.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostGuardTest {
    @Test
    void theTokenOfAFormIsFoundWhereverItStands() {
        assertThat(PostGuard.ofForm("_csrf=abc-_1&name=x")).isEqualTo("abc-_1");
        assertThat(PostGuard.ofForm("name=x&_csrf=a%2Bb")).isEqualTo("a+b");
        assertThat(PostGuard.ofForm("name=_csrf%3Dabc")).isNull();
        assertThat(PostGuard.ofForm("")).isNull();
    }

    @Test
    void theTokenOfAnUploadIsFoundInItsFirstPart() {
        String start = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nabc\r\n--x\r\n";

        assertThat(PostGuard.ofMultipart(start)).isEqualTo("abc");
        assertThat(PostGuard.ofMultipart(start.substring(0, 50))).isNull();
        assertThat(PostGuard.ofMultipart("--x\r\n")).isNull();
    }

    @Test
    void theTokenTellsNothingOfTheSecretAndFollowsFromItAlone() {
        assertThat(Csrf.tokenOf("secret"))
                .isEqualTo(Csrf.tokenOf("secret"))
                .isNotEqualTo(Csrf.tokenOf("Secret"))
                .doesNotContain("secret")
                .hasSize(43);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "https://portal.example, inner:8080, true",
        "https://evil.example, localhost:8080, false",
        "http://localhost:8081, localhost:8080, false",
        "null, localhost:8080, false",
        "http://%, localhost:8080, false"
    })
    void onlyOurOwnOriginCounts(String origin, String host, boolean ours) {
        assertThat(PostGuard.isOurs(origin, host, URI.create("https://portal.example")))
                .isEqualTo(ours);
    }
}
