package org.medinbound.mailbox.store;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.medinbound.settings.Settings;

/**
 * Reads new mails over IMAP, oldest first, and gives each to {@link MailIntake}. The folder is opened for reading only: nothing is
 * marked, moved or deleted there, so what is known of a mail stands in our database alone.
 */
@ApplicationScoped
public class MailboxReader {
    /** Bytes of the largest mail that is taken whole; of a larger one only its head. */
    static final int MOST_BYTES = 30 * 1024 * 1024;

    /** Mails of one run: the next run follows in seconds. */
    private static final int SHARE = 50;

    private static final Logger LOG = Logger.getLogger(MailboxReader.class.getName());

    @EJB
    private MailIntake intake;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public MailboxReader() {}

    public MailboxReader(MailIntake intake, Settings settings, Clock clock) {
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads what is new; without IMAP_URL nothing is. */
    public int read() {
        Optional<URI> url = settings.imapUrl();
        if (url.isEmpty()) {
            return 0;
        }
        ImapAddress address = ImapAddress.of(url.get());
        try (Store store = Session.getInstance(address.properties()).getStore(address.protocol())) {
            store.connect(address.host(), address.port(), address.user(), address.password());
            try (Folder folder = store.getFolder(address.folder())) {
                folder.open(Folder.READ_ONLY);
                int read = readNew(address.name(), folder);
                intake.readWell(address.name());
                return read;
            }
        } catch (AuthenticationFailedException e) {
            return failed(address, "authentication", e);
        } catch (FolderNotFoundException e) {
            return failed(address, "folder", e);
        } catch (MessagingException e) {
            return failed(address, "connection", e);
        }
    }

    private int failed(ImapAddress address, String code, MessagingException e) {
        if (intake.failed(address.name(), code)) {
            LOG.log(Level.WARNING, "The mailbox {0} cannot be read ({1}): {2}", new Object[] {
                address.name(), code, e.getMessage()
            });
        }
        return 0;
    }

    private int readNew(String mailbox, Folder folder) throws MessagingException {
        UIDFolder numbers = (UIDFolder) folder;
        MailIntake.Progress progress = intake.begin(mailbox, numbers.getUIDValidity());
        Message[] messages = numbers.getMessagesByUID(progress.lastUid() + 1, UIDFolder.LASTUID);
        FetchProfile heads = new FetchProfile();
        heads.add(UIDFolder.FetchProfileItem.UID);
        heads.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, heads);
        int read = 0;
        for (Message message : messages) {
            long uid = numbers.getUID(message);
            // The range ends with "*", which names the last mail even when it is an old one.
            if (uid > progress.lastUid() && read < SHARE) {
                MailIntake.Place place = new MailIntake.Place(mailbox, progress.validity(), uid);
                if (!readOne(place, (MimeMessage) message, progress.since())) {
                    break;
                }
                read++;
            }
        }
        return read;
    }

    /** Answers false when this mail has to be tried again before the next one. */
    private boolean readOne(MailIntake.Place place, MimeMessage message, Instant since) throws MessagingException {
        Instant arrivedAt = arrivedAt(message);
        if (arrivedAt.isBefore(since)) {
            intake.pass(place);
            return true;
        }
        int size = Math.max(message.getSize(), 0);
        if (!intake.attempt(place, size, arrivedAt)) {
            return true;
        }
        boolean whole = size <= MOST_BYTES;
        MimeMessage copy = whole ? copy(message) : head(message);
        try {
            intake.take(place, copy, arrivedAt, whole);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail " + place.uid() + " of " + place.mailbox() + " could not be taken", e);
            return false;
        }
    }

    private Instant arrivedAt(MimeMessage message) {
        try {
            return message.getReceivedDate() == null
                    ? clock.instant()
                    : message.getReceivedDate().toInstant();
        } catch (MessagingException e) {
            return clock.instant();
        }
    }

    /** The whole mail, taken apart here and not by the mail server, whose reading of broken mails differs. */
    private static MimeMessage copy(MimeMessage message) throws MessagingException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(message.getSize(), 1024));
            message.writeTo(bytes);
            return new MimeMessage(Parts.READING, new SharedByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new MessagingException("The connection broke within a mail", e);
        }
    }

    private static MimeMessage head(MimeMessage message) throws MessagingException {
        MimeMessage head = new MimeMessage(Parts.READING);
        Enumeration<Header> headers = message.getAllHeaders();
        while (headers.hasMoreElements()) {
            Header header = headers.nextElement();
            if (!header.getName().toLowerCase(Locale.ROOT).startsWith("content-")) {
                head.addHeader(header.getName(), header.getValue());
            }
        }
        return head;
    }
}
