package org.medinbound.circular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ReportImport;
import org.medinbound.house.House;
import org.medinbound.notification.Mail;
import org.medinbound.shared.SystemClock;

/** Circulars; mail has its rows in the outbox. */
public final class CircularHouse extends House {
    public static final Actor MINISTRY = new Actor("staff:1", Set.of(Role.MINISTRY), null, null);
    public static final Actor DESK = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_DESK = new Actor("staff:3", Set.of(Role.REGISTRY), null, null);
    public static final Actor TIMETABLE = Actor.system("circular-reminders");

    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    public CircularHouse() {
        super("2026-11-24T01:00:00Z");
    }

    /** Moves the clock to nine in the morning of the day, Asia/Tokyo. */
    public void morningOf(String day) {
        clock.to(LocalDate.parse(day).atTime(9, 0).atZone(SystemClock.TOKYO).toInstant());
    }

    /** Rows without the header. */
    public void guarantors(String... rows) {
        load(GuarantorImport.COLUMNS, rows, file -> get(GuarantorImport.class).load(file));
    }

    public void reports(String... rows) {
        load(List.of("number", "period", "received_at", "nil", "guarantees"), rows, file -> get(ReportImport.class)
                .load(file));
    }

    private void load(List<String> columns, String[] rows, java.util.function.Consumer<Path> load) {
        does(DESK, () -> {
            try {
                Path file = Files.createTempFile("circular", ".csv");
                Files.writeString(file, String.join(",", columns) + "\n" + String.join("\n", rows));
                load.accept(file);
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A mail server took everything, or nothing. */
    void mailsBecome(String state) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update outbound_mail set state = :state, sent_at = case when :state = 'SENT' then now() end")
                .bind("state", state)
                .execute());
    }

    @Override
    protected UUID put(Mail mail) {
        UUID id = super.put(mail);
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(h -> h.execute(
                "insert into outbound_mail (id, template, language, about, recipient_sealed, subject_sealed, text_sealed,"
                        + " html_sealed, state, queued_at, next_attempt_at, message_id)"
                        + " values (?, ?, ?, ?, '', '', '', '', 'QUEUED', ?, ?, ?)",
                id,
                mail.template(),
                mail.language(),
                mail.about(),
                at,
                at,
                id.toString()));
        return id;
    }
}
