package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.quality.store.DigestRows;
import org.medinbound.settings.Settings;

/**
 * The mail that tells quality officers of lapsed certificates, findings escalated as overdue, and re-assessments that fell due: at most
 * one a day, only when something is new, each thing once for each officer.
 */
@Stateless
@UseCase
public class QualityDigest {
    @Inject
    DigestRows rows;

    @Inject
    QualityDigestText text;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    VettingTimes times;

    /** Officers for whom something is new today (Asia/Tokyo). */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<UUID> plan() {
        return rows.readers(times.today());
    }

    /**
     * Mails one officer all that is new.
     *
     * @return how many things the mail tells; 0 when there is nothing, or a mail of the day already
     */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public int send(@Subject UUID account) {
        LocalDate today = times.today();
        List<DigestRows.Due> due = rows.due(account, today);
        if (due.isEmpty() || !rows.claim(account, today, times.now())) {
            return 0;
        }
        rows.record(account, today, due);
        DigestRows.Due first = due.get(0);
        UUID mail = outbox.put(new Mail(
                "quality-digest",
                first.language(),
                first.mailbox(),
                List.of(due.size(), text.of(due, first.language(), settings.baseUrl() + "/admin")),
                settings.baseUrl() + "/admin/home.xhtml",
                "quality-digest"));
        rows.sent(account, today, mail);
        return due.size();
    }
}
