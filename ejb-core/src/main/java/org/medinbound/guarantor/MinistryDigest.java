package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.DigestRows;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.Settings;

/**
 * The mail that tells officers of the ministry what was told since the last one: only when there is something new that they have
 * not read on the screen, each item once for each officer. Whoever wants it subscribes on the ministry's screen.
 */
@Stateless
@UseCase
public class MinistryDigest {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private DigestText text;

    /** Officers for whom something is new. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<UUID> plan() {
        return jdbi.withHandle(DigestRows::readers);
    }

    /** Mails one officer all that is new; answers how many items the mail told, 0 when another run was quicker. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public int send(@Subject UUID account) {
        return jdbi.withHandle(handle -> {
            List<DigestRows.Due> due = DigestRows.take(handle, account);
            if (due.isEmpty()) {
                return 0;
            }
            DigestRows.Due first = due.get(0);
            UUID mail = outbox.put(new Mail(
                    "ministry-digest",
                    first.language(),
                    first.mailbox(),
                    List.of(due.size(), text.lines(due, first.language())),
                    settings.baseUrl() + "/admin/guarantor/escalations.xhtml",
                    "ministry-digest"));
            DigestRows.record(handle, account, due, mail, clock.instant());
            return due.size();
        });
    }

    /** Does the signed-in officer receive the digest? */
    @Requires(value = Right.ESCALATION_DECIDE, recorded = false)
    public boolean subscribed() {
        return jdbi.withHandle(handle -> DigestRows.subscribed(handle, self()));
    }

    /** From now on, or no longer. */
    @Requires(Right.ESCALATION_DECIDE)
    public void subscribe(boolean wanted) {
        jdbi.useHandle(handle -> DigestRows.subscribe(handle, self(), wanted, clock.instant()));
    }

    private static UUID self() {
        return UUID.fromString(Actors.current().id().substring("staff:".length()));
    }
}
