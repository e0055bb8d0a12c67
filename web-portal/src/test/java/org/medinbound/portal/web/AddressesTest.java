package org.medinbound.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final List<String> PROXIES = List.of("10.0.0.1", "10.0.0.2");

    @Test
    void whatAStrangerSaysOfItsAddressIsNotBelieved() {
        assertThat(Addresses.of("192.0.2.9", "203.0.113.1", PROXIES)).isEqualTo("192.0.2.9");
        assertThat(Addresses.of("192.0.2.9", "203.0.113.1", List.of())).isEqualTo("192.0.2.9");
    }

    @Test
    void behindOurProxiesTheLastForeignHopCounts() {
        assertThat(Addresses.of("10.0.0.1", "1.2.3.4, 203.0.113.1, 10.0.0.2", PROXIES))
                .isEqualTo("203.0.113.1");
        assertThat(Addresses.of("10.0.0.1", null, PROXIES)).isEqualTo("10.0.0.1");
        assertThat(Addresses.of("10.0.0.1", "x".repeat(500), PROXIES)).isEqualTo("10.0.0.1");
    }
}
