package org.medinbound.mailbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HeaderTextTest {
    private static final String JAPANESE = "月次報告";

    @Test
    void encodedWordsInTwoCharsetsAndPlainTextStandSideBySide() {
        assertThat(HeaderText.of("Re: =?ISO-2022-JP?B?"
                        + Base64.getEncoder().encodeToString(JAPANESE.getBytes(Charset.forName("ISO-2022-JP")))
                        + "?= and =?utf-8?Q?Gr=C3=B6=C3=9Fe_x?="))
                .isEqualTo("Re: " + JAPANESE + " and Größe x");
    }

    @Test
    void rawBytesWithoutEncodingAreReadAsJapanese() {
        String raw = new String("月次報告について".getBytes(Charset.forName("windows-31j")), StandardCharsets.ISO_8859_1);
        assertThat(HeaderText.of(raw)).isEqualTo("月次報告について");
    }

    @Test
    void aLineEndCannotEnter() {
        assertThat(HeaderText.of("=?utf-8?B?"
                        + Base64.getEncoder().encodeToString("a\r\nBcc: x@y".getBytes(StandardCharsets.UTF_8)) + "?="))
                .isEqualTo("a Bcc: x@y");
    }

    @Test
    void nothingAndNonsenseAreKept() {
        assertThat(HeaderText.of(null)).isEmpty();
        assertThat(HeaderText.of("=?broken?B?####?= =?utf-8?Q?=ZZ?= =?")).contains("=ZZ");
    }

    /** Programs cut encoded words anywhere, even within a character. */
    @Property(tries = 200)
    void aSubjectThatIsCutWithinACharacterIsWhole(
            @ForAll @StringLength(min = 1, max = 40) @CharRange(from = 'ぁ', to = '龠') String subject,
            @ForAll @IntRange(min = 1, max = 30) int cut) {
        byte[] bytes = subject.getBytes(StandardCharsets.UTF_8);
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < bytes.length; i += cut) {
            byte[] piece = java.util.Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + cut));
            header.append(header.length() == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(piece))
                    .append("?=");
        }
        String plain = CharsetText.of(bytes, "UTF-8")
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        assertThat(HeaderText.of(header.toString())).isEqualTo(plain);
    }

    @Property(tries = 500)
    void noHeaderBreaksTheReading(@ForAll String raw) {
        assertThat(HeaderText.of(raw)).doesNotContain("\n", "\r");
    }
}
