package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.circular.AgencyCircularRow;

/** The circulars that one guarantor received. */
@ApplicationScoped
public class AgencyRows {
    @Inject
    Jdbi jdbi;

    /** What waits first, then the newest; subjects in the language, else in English. */
    public List<AgencyCircularRow> of(String number, String language, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select v.reference, v.kind, v.state, t.subject, c.released_at, v.due_on, v.opened_at, v.answered_at,
                          v.kind = 'COLLECTION' and v.answered_at is null and :now >= v.too_late_at
                        from circular_receiver_view v
                        join circular c on c.reference = v.reference
                        join lateral (
                          select x.subject from circular_text x where x.reference = v.reference
                          order by x.language = :language desc, x.language = 'en' desc limit 1) t on true
                        where v.number = :number
                        order by v.state = 'RELEASED' and (case v.kind when 'COLLECTION' then v.answered_at else v.opened_at end) is null desc,
                          c.released_at desc, v.reference""")
                .bind("number", number)
                .bind("language", language)
                .bind("now", now)
                .map((r, c) -> new AgencyCircularRow(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        Objects.requireNonNull(ReceiverRows.instant(r, 5)),
                        r.getObject(6, LocalDate.class),
                        ReceiverRows.instant(r, 7),
                        ReceiverRows.instant(r, 8),
                        r.getBoolean(9)))
                .list());
    }
}
