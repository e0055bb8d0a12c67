package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.agency.ContactBook;
import org.medinbound.agency.ContactForm;
import org.medinbound.document.CaseVault;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.registry.model.NoticeState;
import org.medinbound.registry.store.Agencies;
import org.medinbound.registry.store.NoticeRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/**
 * Change notices of the signed-in agency. A notice is a proposal: nothing changes until the desk accepts it. One notice of each
 * kind is open at a time, so that the desk never has to guess which one counts.
 */
@Stateless
@UseCase
public class OwnNotices {
    private static final int LONGEST_NOTE = 1_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CaseVault vault;

    @Inject
    private ContactBook contacts;

    @Inject
    private ConfirmationBook confirmation;

    @Inject
    private Clock clock;

    /** What the register says now, by the fields of a notice. */
    @Requires(value = Right.AGENCY_OWN, recorded = false)
    public Map<String, String> register() {
        return NoticeFields.of(sheet());
    }

    /** The own notices, newest first. */
    @Requires(Right.AGENCY_OWN)
    public List<ChangeNotice> list() {
        return jdbi.withHandle(h -> NoticeRows.of(h, vault, AgencyAccess.number()));
    }

    /** Proposes to change what the register says; fields as {@link #register} names them. */
    @Requires(Right.AGENCY_OWN)
    public void proposeRegister(Map<String, String> typed, String note) {
        Map<String, String> before = NoticeFields.of(sheet());
        Map<String, String> after = new LinkedHashMap<>(before);
        before.keySet()
                .forEach(field -> after.put(field, typed.getOrDefault(field, "").strip()));
        RegisterSheet checked = NoticeFields.onto(sheet(), before, after).checked(today());
        propose("REGISTER", null, before, NoticeFields.of(checked), note);
    }

    /** Proposes a new contact (id null) or the change of one. */
    @Requires(Right.AGENCY_OWN)
    public void proposeContact(@Nullable Long id, ContactForm typed, String note) {
        Map<String, String> after = NoticeFields.of(contacts.checked(typed));
        if (id == null) {
            propose("CONTACT_ADD", null, Map.of(), after, note);
        } else {
            propose("CONTACT_CHANGE", id, NoticeFields.of(contacts.find(AgencyAccess.number(), id)), after, note);
        }
    }

    /** Proposes that somebody is no longer a contact. */
    @Requires(Right.AGENCY_OWN)
    public void proposeEnd(long id, String note) {
        propose("CONTACT_END", id, NoticeFields.of(contacts.find(AgencyAccess.number(), id)), Map.of(), note);
    }

    /** Takes a notice back that the desk has not decided yet. */
    @Requires(Right.AGENCY_OWN)
    public void withdraw(long id) {
        jdbi.useHandle(h -> {
            ChangeNotice notice = NoticeRows.one(h, vault, id).orElseThrow(BusinessRejection::notFound);
            AgencyAccess.require(notice.number());
            if (!NoticeRows.decide(
                    h,
                    vault,
                    notice,
                    NoticeState.WITHDRAWN,
                    "",
                    clock.instant(),
                    Actors.current().id())) {
                throw BusinessRejection.conflict("notice.decided");
            }
        });
    }

    private void propose(
            String kind, @Nullable Long contact, Map<String, String> before, Map<String, String> after, String note) {
        String number = AgencyAccess.number();
        if (before.equals(after)) {
            throw BusinessRejection.invalid("notice.same", null);
        }
        if (note.length() > LONGEST_NOTE) {
            throw BusinessRejection.invalid("register.too-long", "note", LONGEST_NOTE);
        }
        boolean open = !kind.equals("CONTACT_ADD")
                && jdbi.withHandle(h -> NoticeRows.of(h, vault, number)).stream()
                        .anyMatch(n -> n.isOpen()
                                && (kind.equals("REGISTER")
                                        ? n.kind().equals(kind)
                                        : contact != null && contact.equals(n.contact())));
        if (open) {
            throw BusinessRejection.conflict("notice.open");
        }
        jdbi.useHandle(
                h -> NoticeRows.propose(h, vault, number, kind, contact, before, after, note.strip(), clock.instant()));
        confirmation.changed(number);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
    }

    private RegisterSheet sheet() {
        return jdbi.withHandle(h -> Agencies.sheet(h, AgencyAccess.number())).orElseThrow(BusinessRejection::notFound);
    }
}
