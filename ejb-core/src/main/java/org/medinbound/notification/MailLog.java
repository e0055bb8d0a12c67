package org.medinbound.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.notification.store.MailRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The delivery record as staff see it, and the second chance for a dead mail. */
@Stateless
@UseCase
public class MailLog {
    @Inject
    private MailRows rows;

    public MailLog() {}

    MailLog(MailRows rows) {
        this.rows = rows;
    }

    /** A page of mails, newest first. Pages count from 1. */
    @Requires(Right.MAIL_READ)
    public PageOfRows<MailRow> page(MailFilter filter, int page, int size) {
        return rows.page(filter, Math.max(page, 1), Math.max(1, Math.min(size, 500)));
    }

    /** How many mails are in each state; states without a mail are absent. */
    @Requires(value = Right.MAIL_READ, recorded = false)
    public Map<MailState, Long> counts() {
        return rows.counts();
    }

    /**
     * Opens one mail.
     *
     * @throws BusinessRejection {@code not-found}
     */
    @Requires(Right.MAIL_READ)
    public MailText open(@Subject UUID id) {
        return rows.open(id).orElseThrow(BusinessRejection::notFound);
    }

    /**
     * Queues a dead mail again, to be sent at once.
     *
     * @throws BusinessRejection {@code mail.not-dead} when it is not dead (any more)
     */
    @Requires(Right.MAIL_RETRY)
    public void retry(@Subject UUID id) {
        if (!rows.revive(id)) {
            throw BusinessRejection.conflict("mail.not-dead");
        }
    }
}
