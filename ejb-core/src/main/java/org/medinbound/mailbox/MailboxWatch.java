package org.medinbound.mailbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.mailbox.store.MailboxReader;

/** Reads the mailbox. Called every few seconds, on every node; without IMAP_URL it does nothing. */
@Stateless
@UseCase
public class MailboxWatch {
    @Inject
    MailboxReader reader;

    /**
     * Takes new mails, oldest first, until none is left or a fair share is done.
     *
     * @return how many were looked at
     */
    @Requires(value = Right.MAIL_TAKE, recorded = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int read() {
        return reader.read();
    }
}
