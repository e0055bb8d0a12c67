package org.medinbound.agency.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings the contacts that follow the register into step with it. */
public final class RegisterMailboxes {
    /** A mailbox that is no longer a contact's. */
    public record Left(String number, String mailbox) {}

    private RegisterMailboxes() {}

    /** Changes, then adds, for one agency or (null) for all; answers with the mailboxes that went. */
    public static List<Left> follow(Handle handle, @Nullable String number, Instant now, String actor) {
        List<Left> left = change(handle, number, now, actor);
        add(handle, number, now, actor);
        return left;
    }

    private static List<Left> change(Handle handle, @Nullable String number, Instant now, String actor) {
        return handle.createQuery("""
                        with differing as (
                          select c.id, r.number, c.mailbox, c.state, r.email from guarantor_contact c
                          join agency_register r on r.guarantor_id = c.guarantor_id
                          where (cast(:number as text) is null or r.number = :number) and c.origin = 'register' and c.state <> 'ENDED' and r.email not in ('', c.mailbox)
                            and not exists (select from guarantor_contact o where o.guarantor_id = c.guarantor_id
                              and lower(o.mailbox) = lower(r.email) and o.id <> c.id and o.state <> 'ENDED')
                          for update of c
                        ), changed as (
                          update guarantor_contact c set mailbox = d.email, state = 'CURRENT', bounce_code = null,
                            state_since = :now, version = version + 1
                          from differing d where d.id = c.id
                        ), told as (
                          insert into guarantor_contact_event (contact_id, at, actor, action, from_state, to_state, reason)
                          select id, :now, :actor, 'CHANGE', state, 'CURRENT', 'register' from differing
                        )
                        select number, mailbox from differing""")
                .bind("number", number)
                .bind("now", now)
                .bind("actor", actor)
                .map((row, context) -> new Left(row.getString(1), row.getString(2)))
                .list();
    }

    private static void add(Handle handle, @Nullable String number, Instant now, String actor) {
        handle.createUpdate("""
                        with added as (
                          insert into guarantor_contact (guarantor_id, mailbox, languages, roles, origin, state_since)
                          select r.guarantor_id, r.email, r.contact_languages, array['REPRESENTATIVE', 'REPORTS'], 'register', :now
                          from agency_register r
                          where (cast(:number as text) is null or r.number = :number) and r.email <> ''
                            and not exists (select from guarantor_contact c where c.guarantor_id = r.guarantor_id
                              and (lower(c.mailbox) = lower(r.email) or c.origin = 'register' and c.state <> 'ENDED'))
                          returning id
                        )
                        insert into guarantor_contact_event (contact_id, at, actor, action, to_state, reason)
                        select id, :now, :actor, 'ADD', 'CURRENT', 'register' from added""")
                .bind("number", number)
                .bind("now", now)
                .bind("actor", actor)
                .execute();
    }
}
