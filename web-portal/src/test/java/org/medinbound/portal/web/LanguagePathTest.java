package org.medinbound.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|en",
                "''|en",
                "ja|ja",
                "ja-JP,en;q=0.8|ja",
                "en-GB,ja;q=0.9|en",
                "fr,ja;q=0.5|ja",
                "fr|en",
                "*|en",
                "ja;q=nonsense|en",
                ";;;,,,|en"
            })
    void theBestOfferedLanguageIsChosen(String header, String language) {
        assertThat(LanguagePath.negotiated(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"ar", "vi", "zh-CN", "ru"})
    void aLanguageWhoseTextsAreNotCompleteIsNotChosenForTheReader(String header) {
        assertThat(LanguagePath.negotiated(header)).isEqualTo("en");
    }
}
