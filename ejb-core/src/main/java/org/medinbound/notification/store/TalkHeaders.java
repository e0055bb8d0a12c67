package org.medinbound.notification.store;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** Headers that tie a mail to its talk and say who wrote it; see {@link org.medinbound.notification.MailThread}. */
record TalkHeaders(
        @Nullable String inReplyTo,
        @Nullable String thread,
        @Nullable String replyTo,
        String autoSubmitted) {
    void putOn(MimeMessage message) throws MessagingException {
        message.setHeader("Auto-Submitted", autoSubmitted);
        if (inReplyTo != null) {
            message.setHeader("In-Reply-To", inReplyTo);
        }
        if (thread != null && !thread.isEmpty()) {
            message.setHeader("References", thread.replace(" ", "\r\n "));
        }
        if (replyTo != null) {
            message.setReplyTo(new Address[] {new InternetAddress(replyTo, true)});
        }
    }
}
