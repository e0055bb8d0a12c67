package org.medinbound.notification.store;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/** The message on the wire: plain text and the same as HTML, under the Message-ID it keeps at every attempt. */
final class MimeMail extends MimeMessage {
    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage of(Session session, ClaimedMail claimed, InternetAddress from, Instant at)
            throws MessagingException {
        MimeMail message = new MimeMail(session, claimed.messageId());
        message.setFrom(from);
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(claimed.mail().to(), true));
        message.setSubject(MailFrame.oneLine(claimed.mail().subject()), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setContentLanguage(new String[] {claimed.language()});
        claimed.headers().putOn(message);
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(claimed.mail().text(), "UTF-8", "plain");
        alternatives.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(claimed.mail().html(), "UTF-8", "html");
        alternatives.addBodyPart(html);
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
