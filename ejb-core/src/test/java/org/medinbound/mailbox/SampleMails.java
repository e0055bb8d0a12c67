package org.medinbound.mailbox;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.medinbound.mailbox.store.Letter;

/** Mails as tests send them to the desk's mailbox; every person and address in them is invented. */
final class SampleMails {
    private SampleMails() {}

    /** A plain mail. */
    static MimeMessage mail(String from, String subject, String id, String text) {
        return Letter.of(String.join(
                        "\r\n",
                        "From: " + from,
                        "Subject: " + subject,
                        "Message-ID: " + id,
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        text)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The report of a mail server that the mail of that id could not be delivered to the mailbox. */
    static MimeMessage dsn(String messageId, String mailbox) {
        return Letter.of(
                "From: MAILER-DAEMON@mx.example",
                "Message-ID: <dsn-" + mailbox + ">",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                "",
                "--x",
                "Content-Type: message/delivery-status",
                "",
                "Final-Recipient: rfc822; " + mailbox,
                "Action: failed",
                "Status: 5.1.1",
                "",
                "--x",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: " + messageId,
                "",
                "--x--");
    }
}
