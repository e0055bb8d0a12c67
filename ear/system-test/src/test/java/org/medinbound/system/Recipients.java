package org.medinbound.system;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Who was written to about a case; mailboxes are sealed in the database, so the mail server tells. */
record Recipients(Product product) {
    /** The patient of the demonstration whose mail names the case. */
    String of(String inquiry) {
        return Awaitility.await("a mail about " + inquiry)
                .atMost(Duration.ofSeconds(60))
                .until(() -> find(inquiry), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String inquiry) {
        return Arrays.stream(product.mail().getReceivedMessages())
                .map(Recipients::recipient)
                .distinct()
                .filter(to -> to.startsWith("demo-")
                        && new Mailbox(product, to)
                                .all().stream().anyMatch(m -> subject(m).contains(inquiry)))
                .findFirst();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
