package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactBook;
import org.medinbound.agency.ContactRole;
import org.medinbound.document.CaseVault;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterVersion;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.registry.model.NoticeAction;
import org.medinbound.registry.model.NoticeState;
import org.medinbound.registry.store.NoticeRows;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The desk decides on change notices. Accepting takes the change over and says so on the history; the agency is told by mail. */
@Stateless
@UseCase
public class ChangeDesk {
    @Inject
    private Jdbi jdbi;

    @Inject
    private CaseVault vault;

    @Inject
    private RegisterChanges register;

    @Inject
    private ContactBook book;

    @Inject
    private AgencyContacts contacts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Notices that wait, oldest first, or all, newest first. */
    @Requires(Right.GUARANTOR_READ)
    public PageOfRows<ChangeNotice> page(boolean open, int page, int size) {
        return jdbi.withHandle(h ->
                new PageOfRows<>(NoticeRows.page(h, vault, open, page, size), NoticeRows.count(h, open), page, size));
    }

    /** How many wait. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long waiting() {
        return jdbi.withHandle(h -> NoticeRows.count(h, true));
    }

    @Requires(Right.GUARANTOR_READ)
    public ChangeNotice open(long id) {
        return jdbi.withHandle(h -> NoticeRows.one(h, vault, id)).orElseThrow(BusinessRejection::notFound);
    }

    /** Takes the change over. Only the fields that the notice changes are written; what changed meanwhile stays. */
    @Requires(Right.GUARANTOR_WORK)
    public void accept(long id) {
        ChangeNotice notice = open(id);
        decide(notice, NoticeAction.ACCEPT, "");
        String why = "change notice " + id;
        String number = notice.number();
        switch (notice.kind()) {
            case "REGISTER" -> {
                RegisterVersion now = register.history(number).get(0);
                register.change(
                        number, now.entry(), NoticeFields.onto(now.sheet(), notice.before(), notice.after()), why);
            }
            case "CONTACT_ADD" -> book.add(number, NoticeFields.contact(notice.after()), "agency", why);
            case "CONTACT_CHANGE" -> {
                AgencyContact contact = contact(notice);
                book.change(number, contact.id(), contact.version(), NoticeFields.contact(notice.after()), why);
            }
            default -> {
                AgencyContact contact = contact(notice);
                book.end(number, contact.id(), contact.version(), why);
            }
        }
        tell(notice, "notice-accepted", "");
    }

    @Requires(Right.GUARANTOR_WORK)
    public void refuse(long id, String typedReason) {
        String reason = typedReason.strip();
        if (reason.isEmpty() || reason.length() > 1_000) {
            throw BusinessRejection.invalid("register.reason-missing", "reason");
        }
        ChangeNotice notice = open(id);
        decide(notice, NoticeAction.REFUSE, reason);
        tell(notice, "notice-refused", reason);
    }

    private void decide(ChangeNotice notice, NoticeAction action, String reason) {
        NoticeState next = NoticeState.valueOf(notice.state())
                .after(action)
                .orElseThrow(() -> BusinessRejection.conflict("notice.decided"));
        if (!jdbi.withHandle(h -> NoticeRows.decide(
                h,
                vault,
                notice,
                next,
                reason,
                clock.instant(),
                Actors.current().id()))) {
            throw BusinessRejection.conflict("notice.decided");
        }
    }

    private AgencyContact contact(ChangeNotice notice) {
        return book.find(notice.number(), Objects.requireNonNull(notice.contact()));
    }

    private void tell(ChangeNotice notice, String template, String reason) {
        for (AgencyContact contact : contacts.forRole(notice.number(), ContactRole.REPRESENTATIVE)) {
            outbox.put(new Mail(
                    template,
                    contact.language(),
                    contact.mailbox(),
                    List.of(notice.number(), reason),
                    settings.baseUrl() + "/" + contact.language() + "/my/agency/notices",
                    notice.number()));
        }
    }
}
