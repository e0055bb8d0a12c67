package org.medinbound.agency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.agency.store.ContactRows;
import org.medinbound.document.SystemVault;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The desk keeps the contacts of the agencies. Every change has a reason and stays on record. */
@Stateless
@UseCase
public class ContactDesk {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private ContactBook book;

    /**
     * The contacts of an agency.
     *
     * @param contacts those that ended last
     * @param events newest first
     */
    public record Sheet(List<AgencyContact> contacts, List<ContactEvent> events) {
        public Sheet {
            contacts = List.copyOf(contacts);
            events = List.copyOf(events);
        }
    }

    @Requires(Right.GUARANTOR_READ)
    public Sheet sheet(@Subject String number) {
        return jdbi.withHandle(h -> new Sheet(ContactRows.all(h, vault, number), ContactRows.events(h, number)));
    }

    @Requires(Right.GUARANTOR_WORK)
    public void add(@Subject String number, ContactForm form, String reason) {
        book.add(number, form, "desk", reason(reason));
    }

    /** @param version of the contact that the officer saw */
    @Requires(Right.GUARANTOR_WORK)
    public void change(@Subject String number, long id, int version, ContactForm form, String reason) {
        book.change(number, id, version, form, reason(reason));
    }

    @Requires(Right.GUARANTOR_WORK)
    public void restore(@Subject String number, long id, int version, String reason) {
        book.restore(number, id, version, reason(reason));
    }

    @Requires(Right.GUARANTOR_WORK)
    public void end(@Subject String number, long id, int version, String reason) {
        book.end(number, id, version, reason(reason));
    }

    /** Contacts whose mail came back, longest first. */
    @Requires(Right.GUARANTOR_READ)
    public PageOfRows<AgencyContact> bounced(int page, int size) {
        return jdbi.withHandle(h ->
                new PageOfRows<>(ContactRows.bounced(h, vault, page, size), ContactRows.bouncedCount(h), page, size));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long bouncedCount() {
        return jdbi.withHandle(ContactRows::bouncedCount);
    }

    private static String reason(String typed) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > 1_000) {
            throw BusinessRejection.invalid("register.reason-missing", "reason");
        }
        return words;
    }
}
