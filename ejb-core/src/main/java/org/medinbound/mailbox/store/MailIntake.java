package org.medinbound.mailbox.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medinbound.mailbox.MailOutcome;
import org.medinbound.mailbox.MailTaker;
import org.medinbound.mailbox.ReceivedMail;
import org.medinbound.mailbox.ReceivedMail.LeftOut;
import org.medinbound.notification.ReturnedMail;
import org.medinbound.settings.Settings;

/**
 * Takes mails, each step in a transaction of its own. What a mail brings about and the note that it was taken commit together: a
 * process that dies on the way leaves neither, and the mail is read again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailIntake {
    /** A mail that broke the reading so often is left to people and holds up no other. */
    static final int MOST_TRIES = 5;

    @Inject
    private LedgerRows rows;

    @Inject
    private MailTaker taker;

    @Inject
    private ReturnedMail returned;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public MailIntake() {}

    public MailIntake(LedgerRows rows, MailTaker taker, ReturnedMail returned, Settings settings, Clock clock) {
        this.rows = rows;
        this.taker = taker;
        this.returned = returned;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a mail lies. */
    public record Place(String mailbox, long validity, long uid) {}

    /** How far a folder is read, and from which instant on. */
    public record Progress(long validity, long lastUid, Instant since) {}

    /** Begins a reading; at the first one mails of former days become history. */
    public Progress begin(String mailbox, long validity) {
        return rows.begin(mailbox, validity);
    }

    public void readWell(String mailbox) {
        rows.readWell(mailbox);
    }

    /** Answers whether this is news. */
    public boolean failed(String mailbox, String code) {
        return rows.failed(mailbox, code);
    }

    /** Passes over a mail of former days. */
    public void pass(Place place) {
        rows.advance(place);
    }

    /** Notes that the mail is being taken; false when it was taken before or is given up. */
    public boolean attempt(Place place, long size, Instant arrivedAt) {
        int tries = rows.attempt(place, size, arrivedAt);
        if (tries > MOST_TRIES) {
            rows.end(place, null, MailOutcome.UNREADABLE, null, null);
        }
        if (tries == 0 || tries > MOST_TRIES) {
            rows.advance(place);
            return false;
        }
        return true;
    }

    /** Takes the mail. {@code whole}: with its content, not only its head. */
    public void take(Place place, MimeMessage message, Instant arrivedAt, boolean whole) {
        if (!rows.lock(place)) {
            return;
        }
        String digest = MimeReading.digest(message);
        @Nullable String from = Senders.mailbox(Parts.header(message, "From"));
        Origin origin = Origin.of(message, from, ours(), settings.baseUrl().getHost());
        MailTaker.Taken taken = rows.isKnown(digest)
                ? aside(MailOutcome.DUPLICATE)
                : switch (origin) {
                    case OWN -> aside(MailOutcome.OWN);
                    case SPAM -> aside(MailOutcome.SPAM);
                    case BOUNCE -> bounce(message);
                    default -> taker.take(read(message, origin, arrivedAt, whole));
                };
        boolean seen = MailOutcome.ASIDE.contains(taken.outcome());
        String about =
                seen ? (from == null ? "" : from) + "\n" + HeaderText.of(Parts.header(message, "Subject")) : null;
        rows.end(place, digest, taken.outcome(), taken.reference().isEmpty() ? null : taken.reference(), about);
        rows.advance(place);
    }

    private static ReceivedMail read(MimeMessage message, Origin origin, Instant arrivedAt, boolean whole) {
        ReceivedMail mail = MimeReading.read(message, origin, arrivedAt);
        return whole
                ? mail
                : new ReceivedMail(
                        mail.messageId(),
                        mail.related(),
                        mail.from(),
                        mail.fromName(),
                        mail.replyTo(),
                        mail.subject(),
                        "",
                        List.of(),
                        List.of(new LeftOut(mail.subject(), "too-large")),
                        mail.automatic(),
                        mail.noReceipt(),
                        mail.arrivedAt());
    }

    private MailTaker.Taken bounce(MimeMessage message) {
        Optional<DeliveryFailure> failure = DeliveryFailure.of(message);
        String about = failure.flatMap(f -> returned.returned(f.messageId(), f.mailbox(), f.code(), clock.instant()))
                .orElse("");
        return new MailTaker.Taken(MailOutcome.BOUNCE, about);
    }

    private static MailTaker.Taken aside(MailOutcome outcome) {
        return new MailTaker.Taken(outcome, "");
    }

    private Set<String> ours() {
        return Stream.of(settings.mailFrom(), settings.helpdeskMailbox())
                .map(mailbox -> mailbox.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
