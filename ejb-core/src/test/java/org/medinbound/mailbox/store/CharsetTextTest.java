package org.medinbound.mailbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetTextTest {
    private static final String QUESTION = "身元保証書の①と髙橋様について、ﾃｽﾄです。";

    @ParameterizedTest
    @CsvSource({
        "x-windows-iso2022jp, ISO-2022-JP",
        "windows-31j, Shift_JIS",
        "windows-31j, x-sjis",
        "windows-31j, \"cp932\"",
        "UTF-8, utf8",
        "UTF-8, UTF-8"
    })
    void japaneseIsReadUnderTheNamesThatMailProgramsUse(String really, String declared) {
        assertThat(CharsetText.of(QUESTION.getBytes(Charset.forName(really)), declared))
                .isEqualTo(QUESTION);
    }

    @ParameterizedTest
    @CsvSource({"x-windows-iso2022jp", "windows-31j", "UTF-8"})
    void aWrongOrMissingNameDoesNotLoseJapanese(String really) {
        byte[] bytes = "月次報告の提出期限について教えてください。".getBytes(Charset.forName(really));
        assertThat(CharsetText.of(bytes, null)).isEqualTo("月次報告の提出期限について教えてください。");
        assertThat(CharsetText.of(bytes, "us-ascii")).isEqualTo("月次報告の提出期限について教えてください。");
        assertThat(CharsetText.of(bytes, "x-nonsense\0")).isEqualTo("月次報告の提出期限について教えてください。");
    }

    @Test
    void whatIsNamedLatinAndIsUtf8InTruthStaysUntouched() {
        assertThat(CharsetText.of("Größe".getBytes(StandardCharsets.ISO_8859_1), "iso-8859-1"))
                .isEqualTo("Größe");
    }

    @Property(tries = 300)
    void noBytesBreakTheReading(@ForAll byte[] bytes, @ForAll("names") String declared) {
        String text = CharsetText.of(bytes, declared);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) 0);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("iso-2022-jp", "shift_jis", "utf-8", "us-ascii", "unknown-8bit", "", "gb2312", "x;y")
                .injectNull(0.2);
    }
}
