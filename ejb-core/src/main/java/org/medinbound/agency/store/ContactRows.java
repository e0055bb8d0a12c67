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
