package org.medinbound.agency.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.ContactAction;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactState;
import org.medinbound.document.SystemVault;

/** Writes contacts, each change with its event. */
public final class ContactWriting {
    private ContactWriting() {}

    public static long add(
            Handle handle,
            SystemVault vault,
            String number,
            ContactForm form,
            String origin,
            Instant now,
            String actor,
            String reason) {
        Update insert = handle.createUpdate("""
                insert into guarantor_contact (guarantor_id, name_sealed, telephone_sealed, mailbox, mail_language, languages,
                  roles, origin, state_since)
                select id, :name, :telephone, :mailbox, :language, :languages, :roles, :origin, :now
                from guarantor where number = :number""");
        long id = bind(insert, vault, form)
                .bind("origin", origin)
                .bind("number", number)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        event(handle, id, now, actor, "ADD", null, ContactState.CURRENT, reason);
        return id;
    }

    /** False when somebody changed the contact since that version. */
    public static boolean change(
            Handle handle,
            SystemVault vault,
            AgencyContact contact,
            int version,
            ContactForm form,
            ContactState next,
            ContactAction action,
            Instant now,
            String actor,
            String reason) {
        Update update = handle.createUpdate("""
                update guarantor_contact set name_sealed = :name, telephone_sealed = :telephone, mailbox = :mailbox,
                  mail_language = :language, languages = :languages, roles = :roles,
                  state_since = case when state = :next then state_since else :now end, state = :next,
                  bounce_code = case when :next = 'BOUNCED' then bounce_code end,
                  origin = case when origin = 'register' and lower(mailbox) <> lower(:mailbox) then 'desk' else origin end,
                  version = version + 1
                where id = :id and version = :version""");
        boolean written = bind(update, vault, form)
                        .bind("next", next.name())
                        .bind("now", now)
                        .bind("id", contact.id())
                        .bind("version", version)
                        .execute()
                == 1;
        if (written) {
            event(handle, contact.id(), now, actor, action.name(), contact.state(), next, reason);
        }
        return written;
    }

    /** Marks it; a contact that bounced already keeps its first day and gets the newest code. */
    public static void bounce(Handle handle, AgencyContact contact, String code, Instant now, String actor) {
        handle.createUpdate("""
                        update guarantor_contact set state = 'BOUNCED', bounce_code = :code, version = version + 1,
                          state_since = case when state = 'BOUNCED' then state_since else :now end
                        where id = :id and state <> 'ENDED'""")
                .bind("code", code)
                .bind("now", now)
                .bind("id", contact.id())
                .execute();
        event(
                handle,
                contact.id(),
                now,
                actor,
                ContactAction.BOUNCE.name(),
                contact.state(),
                ContactState.BOUNCED,
                code);
    }

    private static Update bind(Update statement, SystemVault vault, ContactForm form) {
        return statement
                .bind("name", sealed(vault, form.name()))
                .bind("telephone", sealed(vault, form.telephone()))
                .bind("mailbox", form.mailbox())
                .bind("language", form.language())
                .bindArray("languages", String.class, form.languages())
                .bindArray(
                        "roles",
                        String.class,
                        form.roles().stream().sorted().map(Enum::name).toList());
    }

    private static byte @Nullable [] sealed(SystemVault vault, String text) {
        return text.isEmpty() ? null : vault.seal(ContactRows.PURPOSE, text);
    }

    private static void event(
            Handle handle,
            long contact,
            Instant now,
            String actor,
            String action,
            @Nullable ContactState from,
            ContactState to,
            String reason) {
        handle.createUpdate("""
                        insert into guarantor_contact_event (contact_id, at, actor, action, from_state, to_state, reason)
                        values (:contact, :now, :actor, :action, :from, :to, :reason)""")
                .bind("contact", contact)
                .bind("now", now)
                .bind("actor", actor)
                .bind("action", action)
                .bind("from", from == null ? null : from.name())
                .bind("to", to.name())
                .bind("reason", reason)
                .execute();
    }
}
