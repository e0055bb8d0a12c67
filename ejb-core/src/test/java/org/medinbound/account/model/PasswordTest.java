package org.medinbound.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
    @Test
    void aHashSaysItsOwnCostsAndMatchesItsPasswordOnly() {
        String hash = Password.hash("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Password.matches("correct horse battery", hash)).isTrue();
        assertThat(Password.matches("correct horse batterY", hash)).isFalse();
        assertThat(Password.hash("correct horse battery")).as("salted").isNotEqualTo(hash);
        assertThat(Password.isOutdated(hash)).isFalse();
    }

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
    @Test
    void aHashOfTheReferenceImplementationIsUnderstood() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Password.matches("password", hash)).isTrue();
        assertThat(Password.isOutdated(hash)).isTrue();
    }

    @Test
    void aPasswordTypedWithFullWidthLettersIsTheSame() {
        assertThat(Password.matches("ｃorrect horse battery", Password.hash("correct horse battery")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "short,password.too-short",
        "aaaaaaaaaaaaaa,password.guessable",
        "my-Password-2026,password.guessable",
        "hanako-hanako-1,password.guessable"
    })
    void weakPasswordsAreRefused(String password, String code) {
        assertThat(Password.refusal(password, "hanako@example.jp")).hasValue(code);
    }

    @Test
    void aSentenceIsWelcome() {
        assertThat(Password.refusal("three rivers meet at noon", "hanako@example.jp"))
                .isEmpty();
        assertThat(Password.refusal("春の海ひねもすのたりのたりかな", "hanako@example.jp")).isEmpty();
        assertThat(Password.refusal("x".repeat(64) + "yz12345".repeat(10), "hanako@example.jp"))
                .hasValue("password.too-long");
    }
}
