package org.medinbound.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.store.ContactRows;
import org.medinbound.agency.store.ContactWriting;
import org.medinbound.document.SystemVault;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Adds, changes and ends contacts, for the use cases of the desk and of the agencies, in the caller's transaction. Checks the
 * input, no right: its callers did. Whoever loses a mailbox loses the links that went to it.
 */
@ApplicationScoped
public class ContactBook {
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private PortalLinks links;

    @Inject
    private Clock clock;

    /**
     * The form put right: blanks and full-width forms.
     *
     * @throws BusinessRejection naming every fault by the form's fields
     */
    public ContactForm checked(ContactForm form) {
        ContactForm plain = new ContactForm(
                form.name().strip(),
                plain(form.telephone()),
                plain(form.mailbox()),
                form.language(),
                form.languages(),
                form.roles());
        List<Problem> problems = new ArrayList<>();
        if (!MAILBOX.matcher(plain.mailbox()).matches() || plain.mailbox().length() > 254) {
            problems.add(Problem.of("contact.mailbox", "mailbox"));
        }
        if (plain.roles().isEmpty()) {
            problems.add(Problem.of("contact.roles", "roles"));
        }
        if (!List.of("ja", "en").contains(plain.language())) {
            problems.add(Problem.of("contact.language", "language"));
        }
        if (!plain.languages().stream().allMatch(LANGUAGE.asMatchPredicate())) {
            problems.add(Problem.of("register.languages", "languages"));
        }
        if (plain.name().length() > 100 || plain.telephone().length() > 50) {
            problems.add(Problem.of("contact.too-long", "name"));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return plain;
    }

    /** @throws BusinessRejection {@code contact.mailbox-twice} when another contact of the agency has the mailbox */
    public long add(String number, ContactForm typed, String origin, String reason) {
        ContactForm form = checked(typed);
        free(number, form.mailbox(), null);
        return jdbi.withHandle(h -> ContactWriting.add(
                h, vault, number, form, origin, now(), Actors.current().id(), reason));
    }

    /** Changes a contact; a new mailbox is written to again. */
    public void change(String number, long id, int version, ContactForm typed, String reason) {
        ContactForm form = checked(typed);
        AgencyContact contact = find(number, id);
        free(number, form.mailbox(), id);
        boolean moved = !contact.mailbox().equalsIgnoreCase(form.mailbox());
        ContactState next = moved ? ContactState.CURRENT : after(contact, ContactAction.CHANGE);
        write(contact, version, form, next, ContactAction.CHANGE, reason);
        if (moved) {
            links.revoke(number, contact.mailbox());
        }
    }

    /** The mailbox takes mail again. */
    public void restore(String number, long id, int version, String reason) {
        AgencyContact contact = find(number, id);
        write(contact, version, form(contact), after(contact, ContactAction.RESTORE), ContactAction.RESTORE, reason);
    }

    /** No longer a contact: its links and sessions end. */
    public void end(String number, long id, int version, String reason) {
        AgencyContact contact = find(number, id);
        write(contact, version, form(contact), after(contact, ContactAction.END), ContactAction.END, reason);
        links.revoke(number, contact.mailbox());
    }

    /** Mail to the mailbox came back. Answers whether the agency has such a contact. */
    public boolean bounced(String number, String mailbox, String code) {
        Optional<AgencyContact> found = jdbi.withHandle(h -> ContactRows.withMailbox(h, vault, number, mailbox));
        found.ifPresent(contact -> jdbi.useHandle(h ->
                ContactWriting.bounce(h, contact, code, now(), Actors.current().id())));
        return found.isPresent();
    }

    /** The contact as it is now. */
    public AgencyContact find(String number, long id) {
        return jdbi.withHandle(h -> ContactRows.one(h, vault, number, id)).orElseThrow(BusinessRejection::notFound);
    }

    private void write(
            AgencyContact contact,
            int version,
            ContactForm form,
            ContactState next,
            ContactAction action,
            String reason) {
        boolean written = jdbi.withHandle(h -> ContactWriting.change(
                h,
                vault,
                contact,
                version,
                form,
                next,
                action,
                now(),
                Actors.current().id(),
                reason));
        if (!written) {
            String who = jdbi.withHandle(h -> ContactRows.lastActor(h, contact.id()));
            throw BusinessRejection.conflict("contact.changed", who);
        }
    }

    private void free(String number, String mailbox, @Nullable Long except) {
        jdbi.withHandle(h -> ContactRows.withMailbox(h, vault, number, mailbox))
                .filter(other -> except == null || other.id() != except)
                .ifPresent(other -> {
                    throw BusinessRejection.invalid("contact.mailbox-twice", "mailbox");
                });
    }

    private static ContactState after(AgencyContact contact, ContactAction action) {
        return contact.state().after(action).orElseThrow(() -> BusinessRejection.conflict("contact.state"));
    }

    private static ContactForm form(AgencyContact contact) {
        return new ContactForm(
                contact.name(),
                contact.telephone(),
                contact.mailbox(),
                contact.language(),
                contact.languages(),
                contact.roles());
    }

    private Instant now() {
        return clock.instant();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
