package org.medinbound.mailbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    private static final Set<String> OURS = Set.of("no-reply@medinbound.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: Hello | PERSON",
                "Auto-Submitted: no | PERSON",
                "Auto-Submitted: auto-replied (vacation) | AUTOMATIC",
                "X-Autoreply: yes | AUTOMATIC",
                "Precedence: auto_reply | AUTOMATIC",
                "Return-Path: <> | AUTOMATIC",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x | AUTOMATIC",
                "Content-Type: multipart/report; boundary=x; report-type=delivery-status | BOUNCE",
                "Precedence: list | BULK",
                "List-Id: <news.example> | BULK",
                "X-Spam-Flag: YES | SPAM",
                "Message-ID: <11111111-2222-3333-4444-555555555555@portal.example> | OWN"
            })
    void theHeadersTellWhoWrote(String header, Origin expected) {
        assertThat(Origin.of(Letter.of("From: a@b.example", header, "", "x"), "a@b.example", OURS, "portal.example"))
                .isEqualTo(expected);
    }

    @Test
    void ourOwnMailboxIsKnownInAnyCase() {
        assertThat(Origin.of(Letter.of("Subject: x", "", "x"), "No-Reply@MedInbound.example", OURS, "portal.example"))
                .isEqualTo(Origin.OWN);
    }

    @Test
    void aDeliveryFailureNamesTheMailTheMailboxAndTheCode() {
        assertThat(DeliveryFailure.of(report("failed")))
                .hasValue(new DeliveryFailure("<abc@portal.example>", "gone@agency.example", "5.1.1"));
        assertThat(DeliveryFailure.of(report("delayed"))).isEmpty();
        assertThat(DeliveryFailure.of(Letter.of("Content-Type: multipart/report; boundary=x", "", "--x--")))
                .isEmpty();
    }

    static jakarta.mail.internet.MimeMessage report(String action) {
        return Letter.of(
                "From: MAILER-DAEMON@mx.example",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                "",
                "--x",
                "",
                "Sorry.",
                "--x",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "",
                "Final-Recipient: rfc822; gone@agency.example",
                "Action: " + action,
                "Status: 5.1.1",
                "",
                "--x",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: <abc@portal.example>",
                "",
                "--x--");
    }
}
