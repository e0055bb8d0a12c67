package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.mailbox.MailboxLedger;
import org.medinbound.mailbox.MailboxState;
import org.medinbound.mailbox.ReceivedMailRow;

/** What became of the mails that came in, and how reading the mailbox goes. */
@Named
@ViewScoped
public class ReceivedMailScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailboxLedger ledger;

    private boolean all;
    private final LazyPages<ReceivedMailRow> rows =
            new LazyPages<>(50, (number, size) -> ledger.page(!all, number, size));

    public LazyPages<ReceivedMailRow> getRows() {
        return rows;
    }

    /** Null when no mailbox was ever read. */
    public @Nullable MailboxState getState() {
        return ledger.state().orElse(null);
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
