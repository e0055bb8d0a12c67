package org.medinbound.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.database.TestDatabase;
import org.medinbound.shared.References;
import org.medinbound.shared.SystemClock;

/** An invented past of hospitals, written straight into the tables, since tests cannot wait for months. */
final class MonitoredPast {
    final Jdbi jdbi = TestDatabase.jdbi();
    final List<BoundCrossed> told = new ArrayList<>();
    final HospitalMeasuring measuring = new HospitalMeasuring(jdbi, new Told(told));
    final MonitoringBoard board = new MonitoringBoard(jdbi);

    /** A published hospital of a kind. */
    void hospital(String slug, String kind) {
        jdbi.useHandle(h -> h.execute("""
                insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
                select ?, 'published', ?, min(prefecture), 100, 10, 'desk@' || ? || '.example', 'invented', '2026-01-01', now()
                from directory_prefecture""", slug, kind, slug));
    }

    /** A request in its final or present state; answers with its reference. */
    String request(String slug, Instant sent, LocalDate due, String state, Instant answered) {
        String inquiry = References.newReference();
        String reference = References.newReference();
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into inquiry (reference, kind, asked_by, language, residence, birth_year, sex, person_sealed, medical_sealed,
                      wanted_time, companions, received_at, state, state_at, desk_due_on, version)
                    values (?, 'TREATMENT', 'SELF', 'en', 'VN', 1970, 'MALE', '\\x00', '\\x00', 'SOON', 0, ?, 'CHECKED', ?, ?, 1)""", inquiry, at(sent), at(sent), due);
            h.execute(
                    """
                    insert into acceptance_request (reference, inquiry_reference, hospital_slug, mailbox, mail_language, state, sent_at,
                      sent_by, due_on, answered_at, reason_code, version)
                    values (?, ?, ?, 'x@h.example', 'ja', ?, ?, 'staff:1', ?, ?, ?, 1)""",
                    reference,
                    inquiry,
                    slug,
                    state,
                    at(sent),
                    due,
                    at(answered),
                    state.equals("DECLINED") ? "NO_CAPACITY" : null);
            if (state.equals("ACCEPTED") || state.equals("SELECTED")) {
                h.execute(
                        "insert into acceptance_quotation values (?, ?, '\\x00', 100000, 200000, ?)",
                        reference,
                        due.plusDays(60),
                        at(answered));
            }
        });
        return reference;
    }

    /** The hospital asked back, and the desk answered. */
    void pause(String request, Instant from, Instant until) {
        step(request, "ASK_BACK", from);
        step(request, "RESUME", until);
    }

    private void step(String request, String action, Instant at) {
        jdbi.useHandle(h -> h.execute("""
                insert into inquiry_event (reference, at, actor, side, part, part_reference, action)
                select inquiry_reference, ?, 'staff:1', 'DESK', 'REQUEST', reference, ? from acceptance_request where reference = ?""", at(at), action, request));
    }

    void closed(String slug, LocalDate day) {
        jdbi.useHandle(h -> h.execute(
                "insert into hospital_closed_day (hospital_id, day) select id, ? from hospital where slug = ? on conflict do nothing",
                day,
                slug));
    }

    void bill(String request, long yen, LocalDate on) {
        jdbi.useHandle(h -> h.execute(
                "insert into acceptance_bill (request_reference, billed_jpy, billed_on, recorded_at, recorded_by) values (?, ?, ?, now(), 'x')",
                request,
                yen,
                on));
    }

    void complaint(String request, Instant at) {
        jdbi.useHandle(h -> h.execute("""
                insert into complaint (reference, inquiry_reference, hospital_slug, subject, text_sealed, state, received_at, due_on)
                select ?, inquiry_reference, hospital_slug, 'PRICE', '\\x00', 'RECEIVED', ?, '2026-12-01'
                from acceptance_request where reference = ?""", References.newReference(), at(at), request));
    }

    void condition(String slug, Instant opened, Instant closed) {
        jdbi.useHandle(h -> h.execute(
                """
                insert into quality_finding (reference, hospital_slug, source, source_key, grade, title, words, state, opened_at, opened_by, due_on,
                  closed_at)
                values (?, ?, 'CONDITION', ?, 'MAJOR', 'a condition', 'a condition', ?, ?, 'staff:1', '2026-12-01', ?)""",
                References.newReference(),
                slug,
                References.newReference(),
                closed == null ? "OPEN" : "CLOSED",
                at(opened),
                at(closed)));
    }

    /** One night over all hospitals. */
    void night(String asOf) {
        measuring.plan().forEach(range -> measuring.measure(range, Instant.parse(asOf)));
    }

    /** The value of a measure in the newest month, in cases and figures as they stand in the database. */
    String measure(String slug, String measure) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select m.cases || ' ' || round(m.value, 1) || coalesce(' ' || round(m.nine_in_ten, 1), '')
                        from monitoring_measure m join hospital h on h.id = m.hospital_id
                        where h.slug = :slug and m.measure = :measure order by month desc limit 1""")
                .bind("slug", slug)
                .bind("measure", measure)
                .mapTo(String.class)
                .findOne()
                .orElse("none"));
    }

    private static Object at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant tokyo(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SystemClock.TOKYO).toInstant();
    }
}
