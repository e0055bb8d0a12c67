package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.access.Actors;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.WorkingDays;

/** A hospital's own holidays and whether it accepts patients. For use cases of other capabilities, in their transaction. */
@ApplicationScoped
public class HospitalCalendar {
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    @Inject
    Jdbi jdbi;

    @Inject
    Holidays holidays;

    @Inject
    HospitalStore store;

    @Inject
    Event<DirectoryChanged> changes;

    @Inject
    Event<HospitalCalendarChanged> calendars;

    /** Own holidays from the first to the last day, both included. */
    public List<ClosedDay> closed(String slug, LocalDate first, LocalDate last) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.day, c.reason from hospital_closed_day c join hospital h on h.id = c.hospital_id
                        where h.slug = :slug and c.day between :first and :last order by c.day""")
                .bind("slug", slug)
                .bind("first", first)
                .bind("last", last)
                .map((r, c) -> new ClosedDay(r.getObject("day", LocalDate.class), r.getString("reason")))
                .list());
    }

    /** What the hospital last said, whatever the day. */
    public AcceptanceOfPatients acceptance(String slug) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select a.state, a.until from hospital_acceptance a join hospital h on h.id = a.hospital_id where h.slug = ?""")
                .bind(0, slug)
                .map((r, c) -> new AcceptanceOfPatients(
                        AcceptanceOfPatients.State.valueOf(r.getString("state")),
                        r.getObject("until", LocalDate.class)))
                .findOne()
                .orElse(AcceptanceOfPatients.OPEN));
    }

    /**
     * The day by which this hospital is to answer so that it has as many of its own working days as others have: the day itself, or
     * later when own holidays lie before it.
     */
    public LocalDate fairDue(String slug, LocalDate today, LocalDate due) {
        WorkingDays national = holidays.workingDays();
        WorkingDays hospital = workingDays(slug);
        int given = (int) today.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(national::isWorkingDay)
                .count();
        LocalDate fair = hospital.plus(today, given);
        return fair.isAfter(due) ? fair : due;
    }

    private WorkingDays workingDays(String slug) {
        return holidays.workingDays()
                .without(closed(slug, LocalDate.EPOCH, FAR).stream()
                        .map(ClosedDay::day)
                        .collect(Collectors.toSet()));
    }

    /** Closes the days; one that is closed already gets the new reason. */
    public void close(String slug, List<ClosedDay> days) {
        WorkingDays before = workingDays(slug);
        jdbi.useHandle(h -> {
            try (PreparedBatch batch = h.prepareBatch("""
                    insert into hospital_closed_day (hospital_id, day, reason) select id, ?, ? from hospital where slug = ?
                    on conflict (hospital_id, day) do update set reason = excluded.reason""")) {
                days.forEach(d -> batch.add(d.day(), d.reason(), slug));
                batch.execute();
            }
        });
        changed(slug, before);
    }

    /** Opens a day again; nothing happens when it was not closed. */
    public void reopen(String slug, LocalDate day) {
        WorkingDays before = workingDays(slug);
        jdbi.useHandle(h -> h.execute(
                "delete from hospital_closed_day where day = ? and hospital_id = (select id from hospital where slug = ?)",
                day,
                slug));
        changed(slug, before);
    }

    private void changed(String slug, WorkingDays before) {
        changed();
        calendars.fire(new HospitalCalendarChanged(slug, before, workingDays(slug)));
    }

    public void accept(String slug, AcceptanceOfPatients said, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into hospital_acceptance (hospital_id, state, until, changed_at, changed_by)
                        select id, :state, :until, :now, :by from hospital where slug = :slug
                        on conflict (hospital_id) do update set state = excluded.state, until = excluded.until,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .bind("slug", slug)
                .bind("state", said.state().name())
                .bind("until", said.until())
                .bind("now", now)
                .bind("by", Actors.current().id())
                .execute());
        changed();
    }

    private void changed() {
        changes.fire(new DirectoryChanged(store.version()));
    }
}
