package org.medinbound.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.notification.store.MailSender;

/** Sends what is due. Called every few seconds, on every node. */
@Stateless
@UseCase
public class OutboxDispatch {
    @Inject
    private MailSender sender;

    public OutboxDispatch() {}

    OutboxDispatch(MailSender sender) {
        this.sender = sender;
    }

    /**
     * Sends due mail, oldest first, until none is left, the mail server fails or a fair share is done.
     *
     * @return how many the next mail server took
     */
    @Requires(value = Right.MAIL_SEND, recorded = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int sendDue() {
        return sender.sendDue();
    }
}
