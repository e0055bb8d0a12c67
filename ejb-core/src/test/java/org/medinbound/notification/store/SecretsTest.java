package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void linksAndCodesAreHiddenAndTheRestStays() {
        assertThat(Secrets.hide("Your code: 042917. Open\nhttps://portal.example/en/link/abc?x=1\nbefore 2026-05-01."))
                .isEqualTo("Your code: ••••••. Open\nhttps://…\nbefore 2026-05-01.");
    }

    @Test
    void aMailboxShowsItsFirstLetterAndItsDomain() {
        assertThat(Secrets.mask("wei.chen@example.org")).isEqualTo("w…@example.org");
        assertThat(Secrets.mask("nobody")).isEqualTo("…");
    }
}
