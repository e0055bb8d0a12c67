package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example, 25, true",
        "smtp://127.0.0.1:2525, 2525, false",
        "smtp://localhost:2525, 2525, false",
        "smtp://relay.internal:25?tls=none, 25, false",
        "smtp://u:p@mail.example, 587, true",
        "smtps://u:p@mail.example, 465, false"
    })
    void startTlsIsRequiredUnlessTheServerIsHereOrTheOperatorWaivesIt(URI url, int port, boolean required) {
        SmtpAddress address = SmtpAddress.of(url);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.properties())
                .containsEntry("mail." + address.protocol() + ".starttls.required", String.valueOf(required));
    }

    @Test
    void userAndPasswordMayHoldAnyCharacterWhenEncoded() {
        SmtpAddress address = SmtpAddress.of(URI.create("smtps://desk%40example.org:a%3Ab+c%2F@mail.example"));
        assertThat(address.user()).isEqualTo("desk@example.org");
        assertThat(address.password()).isEqualTo("a:b+c/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example:25", "http://mail.example", "smtp:mail.example"})
    void anotherFormIsRefusedWithTheRightOneNamed(String url) {
        assertThatThrownBy(() -> SmtpAddress.of(URI.create(url))).hasMessageContaining("smtp://host:25");
    }
}
