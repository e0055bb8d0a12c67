package org.medinbound.notification.store;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.settings.Settings;

/** Takes one due mail after the other to the mail server, over one connection. */
@ApplicationScoped
public class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    /** Mails of one run: the next run follows in seconds and lets a stop of the server through. */
    private static final int SHARE = 100;

    @EJB
    private MailClaims claims;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public MailSender() {}

    public MailSender(MailClaims claims, Settings settings, Clock clock) {
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due; without SMTP_URL nothing is. */
    public int sendDue() {
        Optional<URI> url = settings.smtpUrl();
        if (url.isEmpty()) {
            return 0;
        }
        SmtpAddress address = SmtpAddress.of(url.get());
        InternetAddress from = from();
        Session session = Session.getInstance(address.properties());
        int sent = 0;
        try (Transport transport = session.getTransport()) {
            for (int i = 0; i < SHARE; i++) {
                Optional<ClaimedMail> mail = claims.next();
                if (mail.isEmpty()) {
                    break;
                }
                Optional<SendFailure> failure = send(session, transport, address, from, mail.get());
                if (failure.isEmpty()) {
                    claims.sent(mail.get());
                    if (sent++ == 0) {
                        claims.serverIsBack();
                    }
                } else {
                    claims.failed(mail.get(), failure.get());
                    LOG.log(Level.WARNING, "Mail {0} was not taken: {1} (answer {2})", new Object[] {
                        mail.get().id(),
                        failure.get().code().text(),
                        failure.get().answer()
                    });
                    if (failure.get().code().ofServer()) {
                        break;
                    }
                }
            }
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The connection to the mail server did not end in order", e);
        }
        return sent;
    }

    private Optional<SendFailure> send(
            Session session, Transport transport, SmtpAddress address, InternetAddress from, ClaimedMail mail) {
        try {
            if (!transport.isConnected()) {
                transport.connect(address.host(), address.port(), address.user(), address.password());
            }
        } catch (MessagingException e) {
            return Optional.of(SendFailure.connecting(e));
        }
        try {
            var message = MimeMail.of(session, mail, from, clock.instant());
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.of(new SendFailure(SendFailure.Code.RECIPIENT_REFUSED, "501"));
        } catch (MessagingException e) {
            return Optional.of(SendFailure.sending(e));
        }
    }

    /** MAIL_FROM, or no-reply at the portal's host. */
    private InternetAddress from() {
        try {
            return new InternetAddress(settings.mailFrom(), true);
        } catch (AddressException e) {
            throw new IllegalStateException("MAIL_FROM is not a mailbox; no mail is sent", e);
        }
    }
}
