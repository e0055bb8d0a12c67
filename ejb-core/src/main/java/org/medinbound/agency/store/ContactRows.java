package org.medinbound.agency.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.ContactEvent;
import org.medinbound.agency.ContactRole;
import org.medinbound.agency.ContactState;
import org.medinbound.document.SystemVault;

/** Reads contacts of agencies. */
public final class ContactRows {
    /** Purpose of the key that seals names and telephones of persons. */
    public static final String PURPOSE = "agency-contact";

    static final String SELECT = """
            select c.id, g.number, c.name_sealed, c.telephone_sealed, c.mailbox, c.mail_language, c.languages, c.roles, c.origin,
              c.state, c.bounce_code, c.state_since, c.version
            from guarantor_contact c join guarantor g on g.id = c.guarantor_id
            """;

    private ContactRows() {}

    /** Contacts that are not ended, by agency, representatives first. */
    public static List<AgencyContact> live(Handle handle, SystemVault vault, Collection<String> numbers) {
        return handle.createQuery(SELECT + """
                         where g.number = any(:numbers) and c.state <> 'ENDED'
                        order by g.number, not 'REPRESENTATIVE' = any(c.roles), c.id""")
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .map((row, context) -> contact(row, vault))
                .list();
    }

    /** The contact of an agency that has this mailbox; the number as somebody typed it. */
    public static Optional<AgencyContact> withMailbox(
            Handle handle, SystemVault vault, String typedNumber, String mailbox) {
        return handle.createQuery(SELECT + """
                         where upper(g.number) = upper(:number) and lower(c.mailbox) = lower(:mailbox) and c.state <> 'ENDED'""")
                .bind("number", typedNumber)
                .bind("mailbox", mailbox)
                .map((row, context) -> contact(row, vault))
                .findFirst();
    }

    /** Agencies with a contact that has the mailbox. */
    public static List<String> agenciesOf(Handle handle, String mailbox) {
        return handle.createQuery("""
                        select g.number from guarantor_contact c join guarantor g on g.id = c.guarantor_id
                        where lower(c.mailbox) = lower(:mailbox) and c.state <> 'ENDED' order by g.number""")
                .bind("mailbox", mailbox)
                .mapTo(String.class)
                .list();
    }

    public static Optional<AgencyContact> one(Handle handle, SystemVault vault, String number, long id) {
        return handle.createQuery(SELECT + " where g.number = :number and c.id = :id")
                .bind("number", number)
                .bind("id", id)
                .map((row, context) -> contact(row, vault))
                .findOne();
    }

    /** All contacts an agency ever had, those that ended last. */
    public static List<AgencyContact> all(Handle handle, SystemVault vault, String number) {
        return handle.createQuery(SELECT + """
                         where g.number = :number
                        order by c.state = 'ENDED', not 'REPRESENTATIVE' = any(c.roles), c.id""")
                .bind("number", number)
                .map((row, context) -> contact(row, vault))
                .list();
    }

    /** What became of the contacts of an agency, newest first. */
    public static List<ContactEvent> events(Handle handle, String number) {
        return handle.createQuery("""
                        select e.contact_id, e.at, e.actor, o.name, e.action, e.to_state, e.reason
                        from guarantor_contact_event e join guarantor_contact c on c.id = e.contact_id
                        join guarantor g on g.id = c.guarantor_id
                        left join agency_officer o on o.officer = e.actor
                        where g.number = :number order by e.id desc""")
                .bind("number", number)
                .map((row, context) -> new ContactEvent(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        ContactState.valueOf(row.getString(6)),
                        row.getString(7)))
                .list();
    }

    /** Who changed the contact last: the name of staff, else the id. */
    public static String lastActor(Handle handle, long contact) {
        return handle.createQuery("""
                        select coalesce(o.name, e.actor) from guarantor_contact_event e
                        left join agency_officer o on o.officer = e.actor
                        where e.contact_id = :contact order by e.id desc limit 1""")
                .bind("contact", contact)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** A page of the contacts whose mail came back, longest first. */
    public static List<AgencyContact> bounced(Handle handle, SystemVault vault, int page, int size) {
        return handle.createQuery(
                        SELECT + " where c.state = 'BOUNCED' order by c.state_since, c.id limit :size offset :skip")
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((row, context) -> contact(row, vault))
                .list();
    }

    public static long bouncedCount(Handle handle) {
        return handle.createQuery("select count(*) from guarantor_contact where state = 'BOUNCED'")
                .mapTo(Long.class)
                .one();
    }

    static AgencyContact contact(ResultSet row, SystemVault vault) throws SQLException {
        return new AgencyContact(
                row.getLong("id"),
                row.getString("number"),
                opened(vault, row.getBytes("name_sealed")),
                opened(vault, row.getBytes("telephone_sealed")),
                row.getString("mailbox"),
                row.getString("mail_language"),
                texts(row, "languages"),
                texts(row, "roles").stream().map(ContactRole::valueOf).collect(Collectors.toSet()),
                row.getString("origin"),
                ContactState.valueOf(row.getString("state")),
                row.getString("bounce_code"),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String opened(SystemVault vault, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(PURPOSE, sealed);
    }
}
