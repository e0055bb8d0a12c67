package org.medinbound.mailbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.mailbox.store.LedgerRows;
import org.medinbound.shared.PageOfRows;

/** What became of the mails that came in, for the desk. */
@Stateless
@UseCase
public class MailboxLedger {
    @Inject
    LedgerRows rows;

    /** A page of mails, newest first; {@code aside} only those of which no case was made. Pages count from 1. */
    @Requires(Right.QUESTION_READ)
    public PageOfRows<ReceivedMailRow> page(boolean aside, int page, int size) {
        return rows.page(aside, Math.max(page, 1), Math.max(1, Math.min(size, 500)));
    }

    /** How reading goes; empty when no mailbox is configured or it was never tried. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public Optional<MailboxState> state() {
        return rows.state();
    }

    /** Mails that a person should look at in the mailbox itself, of the last 30 days. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public long toLookAt() {
        return rows.toLookAt();
    }
}
