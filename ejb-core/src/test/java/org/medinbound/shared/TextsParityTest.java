package org.medinbound.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsParityTest {
    static Stream<String> bundles() {
        return Texts.BUNDLES.stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextStandsInEnglishAndJapanese(String bundle) {
        Properties english = Texts.load(bundle, "en");
        Properties japanese = Texts.load(bundle, "ja");

        assertThat(new TreeSet<>(japanese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(japanese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAMessageWithAsManyArgumentsInBothLanguages(String bundle) {
        Properties english = Texts.load(bundle, "en");
        Properties japanese = Texts.load(bundle, "ja");

        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(japanese.getProperty(key, ""), "ja"))
                    .as(key)
                    .hasSameSizeAs(arguments(english.getProperty(key), "en"));
        }
    }

    /** Old links are opened by readers of every language, and search engines hold them for months. */
    @Test
    void whatStandsInForAWithdrawnHospitalIsTranslatedIntoEveryLanguageOfThePortal() {
        Properties english = Texts.load("withdrawn", "en");
        for (String language : Languages.PORTAL) {
            Properties texts = Texts.load("withdrawn", language);
            assertThat(texts.stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(arguments(texts.getProperty(key), language))
                        .as(language + " " + key)
                        .isEqualTo(arguments(english.getProperty(key), "en"));
            }
        }
    }

    @Test
    void everyFileOfTextsBelongsToAKnownBundle() throws URISyntaxException {
        Path texts = Path.of(
                        Texts.class.getResource("/texts/portal_en.properties").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(texts)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("_[^_]*\\.properties$", ""))
                            .collect(Collectors.toSet()))
                    .isSubsetOf(Texts.BUNDLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noKeyStandsInTwoBundles() {
        TreeSet<String> seen = new TreeSet<>();
        for (String bundle : Texts.BUNDLES) {
            for (String key : Texts.load(bundle, "en").stringPropertyNames()) {
                assertThat(seen.add(key)).as(bundle + ": " + key).isTrue();
            }
        }
    }

    private static TreeSet<String> arguments(String pattern, String language) {
        return new TreeSet<>(new MessageFormat(pattern, ULocale.forLanguageTag(language)).getArgumentNames());
    }
}
