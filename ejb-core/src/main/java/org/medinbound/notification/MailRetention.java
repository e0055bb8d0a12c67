package org.medinbound.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.notification.store.MailRemoval;
import org.medinbound.settings.Settings;

/** How long the words of sent mail are kept: setting MAIL_KEPT_DAYS, 90 by default. */
@Stateless
@UseCase
public class MailRetention {
    private static final int USUAL_DAYS = 90;

    @Inject
    private MailRemoval removal;

    @Inject
    private Settings settings;

    public MailRetention() {}

    MailRetention(MailRemoval removal, Settings settings) {
        this.removal = removal;
        this.settings = settings;
    }

    /** How many mails have outlived their words at the instant. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public long due(Instant asOf) {
        return removal.wholeSentBefore(limit(asOf));
    }

    /** Empties the oldest of them, some thousands in one transaction, and answers how many. */
    @Requires(Right.JOB_RUN)
    public int empty(Instant asOf) {
        return removal.emptySentBefore(limit(asOf));
    }

    private Instant limit(Instant asOf) {
        int days = settings.text("mail.kept.days").map(Integer::parseInt).orElse(USUAL_DAYS);
        return asOf.minus(Duration.ofDays(days));
    }
}
