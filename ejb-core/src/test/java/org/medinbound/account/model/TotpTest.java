package org.medinbound.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238, appendix B, the column of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void theTestVectorsOfTheStandardHold(long second, String code) {
        byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(key, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
        assertThat(Totp.decode(SECRET)).isEqualTo(key);
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2,false", "-1,true", "0,true", "1,true", "2,false"})
    void aCodeOfTheStepBeforeOrAfterIsTakenAndNoOther(int stepsAway, boolean taken) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        String code = Totp.code(SECRET, Totp.step(now) + stepsAway);
        assertThat(Totp.accept(SECRET, code, now, -1).isPresent()).isEqualTo(taken);
    }

    @Test
    void noCodeWorksTwiceNorAnEarlierOneAfterIt() {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        long step =
                Totp.accept(SECRET, Totp.code(SECRET, Totp.step(now)), now, -1).getAsLong();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void aNewSecretHas160Bits() {
        assertThat(Totp.decode(Totp.newSecret())).hasSize(20);
        assertThat(Totp.newSecret()).isNotEqualTo(Totp.newSecret()).hasSize(32);
    }
}
