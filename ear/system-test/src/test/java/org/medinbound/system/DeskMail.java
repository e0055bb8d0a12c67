package org.medinbound.system;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mails that arrive in the registry desk's mailbox, as their bytes on the wire. */
final class DeskMail {
    private final Product product;

    DeskMail(Product product) {
        this.product = product;
    }

    /** A plain mail in UTF-8 with further headers, each a whole line. */
    void arrives(String from, String subject, String id, String text, String... headers) {
        StringBuilder mail = new StringBuilder("From: " + from + "\r\nTo: " + Product.DESK_MAILBOX + "\r\nSubject: "
                + subject + "\r\nMessage-ID: " + id + "\r\nContent-Type: text/plain; charset=utf-8\r\n");
        for (String header : headers) {
            mail.append(header).append("\r\n");
        }
        deliver(mail.append("\r\n").append(text).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A mail as an old Japanese mail program writes it: Shift_JIS without a word about it, raw even in the subject. */
    void arrivesRaw(String from, String subject, String id, String text) {
        deliver(("From: " + from + "\r\nTo: " + Product.DESK_MAILBOX + "\r\nSubject: " + subject + "\r\nMessage-ID: "
                        + id + "\r\n\r\n" + text)
                .getBytes(Charset.forName("windows-31j")));
    }

    private void deliver(byte[] bytes) {
        try {
            GreenMailUser user = product.mail().getUserManager().getUser(Product.DESK_MAILBOX);
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
