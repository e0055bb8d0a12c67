package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.helpdesk.AgencyName;

/** Agencies as the desk needs them: by number, and by the mailbox that writes. */
@ApplicationScoped
public class Agencies {
    private static final RowMapper<AgencyName> NAME = ConstructorMapper.of(AgencyName.class);

    @Inject
    Jdbi jdbi;

    /** The agency with that list number. */
    public Optional<AgencyName> of(String number) {
        return jdbi.withHandle(
                h -> h.createQuery("select number, name, name_en from helpdesk_agency_view where number = ?")
                        .bind(0, number)
                        .map(NAME)
                        .findOne());
    }

    /** Who writes from a mailbox. */
    public record Writer(String number, String language) {}

    /** The agency that the mailbox belongs to; none when it belongs to several, for then nobody knows for which it writes. */
    public Optional<Writer> writingFrom(String mailbox) {
        List<Writer> found = jdbi.withHandle(h -> h.createQuery(
                        "select number, min(language) as language from helpdesk_contact_view where mailbox = lower(?) group by number limit 2")
                .bind(0, mailbox)
                .map(ConstructorMapper.of(Writer.class))
                .list());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
