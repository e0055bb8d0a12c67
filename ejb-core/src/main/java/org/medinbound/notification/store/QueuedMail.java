package org.medinbound.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.SystemVault;
import org.medinbound.notification.Mail;
import org.medinbound.notification.MailThread;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;

/** The outbox: renders at once, so that the mail says what was true when it was queued, and seals what it says. */
@ApplicationScoped
public class QueuedMail implements Outbox {
    /** Purpose of the key that seals mail. */
    static final String PURPOSE = "mail";

    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public QueuedMail() {}

    public QueuedMail(Jdbi jdbi, SystemVault vault, Settings settings, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public UUID put(Mail mail) {
        checkMailbox(mail.to());
        RenderedMail rendered = MailFrame.render(mail);
        UUID id = UUID.randomUUID();
        @Nullable MailThread thread = mail.thread();
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into outbound_mail (id, template, language, about, recipient_sealed, subject_sealed,
                          text_sealed, html_sealed, state, queued_at, next_attempt_at, message_id,
                          in_reply_to, thread, reply_to, auto_submitted)
                        values (:id, :template, :language, :about, :to, :subject, :text, :html, 'QUEUED', :at, :at, :message,
                          :inReplyTo, :thread, :replyTo, coalesce(:writer, 'auto-generated'))""")
                .bind("id", id)
                .bind("template", mail.template())
                .bind("language", mail.language())
                .bind("about", mail.about())
                .bind("to", vault.seal(PURPOSE, rendered.to()))
                .bind("subject", vault.seal(PURPOSE, rendered.subject()))
                .bind("text", vault.seal(PURPOSE, rendered.text()))
                .bind("html", vault.seal(PURPOSE, rendered.html()))
                .bind("at", OffsetDateTime.now(clock))
                .bind("message", "<" + id + "@" + settings.baseUrl().getHost() + ">")
                .bind("inReplyTo", thread == null ? null : thread.inReplyTo())
                .bind("thread", thread == null ? null : String.join(" ", thread.references()))
                .bind("replyTo", thread == null ? null : thread.replyTo())
                .bind("writer", thread == null ? null : thread.writer().header())
                .execute());
        return id;
    }

    /** One mailbox and nothing else: no list, no line end, no header. */
    private static void checkMailbox(String mailbox) {
        try {
            InternetAddress address = new InternetAddress(mailbox, true);
            address.validate();
            if (!address.getAddress().equals(mailbox) || !mailbox.contains("@")) {
                throw BusinessRejection.invalid("mail.address", "email");
            }
        } catch (AddressException e) {
            throw BusinessRejection.invalid("mail.address", "email");
        }
    }
}
