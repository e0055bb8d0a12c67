package org.medinbound.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The recorded holidays. Read anew each time (some milliseconds), so that an extension counts at once on every node. */
@ApplicationScoped
public class Holidays {
    @Inject
    private Jdbi jdbi;

    public Holidays() {}

    public Holidays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The calendar with the holidays now recorded; keep it for the time of one computation. */
    public WorkingDays workingDays() {
        return new WorkingDays(Set.copyOf(jdbi.withHandle(h ->
                h.createQuery("select day from holiday").mapTo(LocalDate.class).list())));
    }
}
