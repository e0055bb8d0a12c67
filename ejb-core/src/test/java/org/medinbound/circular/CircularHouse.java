package org.medinbound.circular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ReportImport;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.SystemClock;

/** Circulars on a real database; mail, links, files and vaults are notes of what they were told. */
public final class CircularHouse {
    public static final Actor MINISTRY = new Actor("staff:1", Set.of(Role.MINISTRY), null, null);
    public static final Actor DESK = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_DESK = new Actor("staff:3", Set.of(Role.REGISTRY), null, null);
    public static final Actor TIMETABLE = Actor.system("circular-reminders");

    public final Jdbi jdbi = TestDatabase.jdbi();
    final List<Mail> mails = new ArrayList<>();
    private final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private final Wired beans = new Wired(
            jdbi,
            new MovedClock(),
            (Outbox) this::queue,
            new Links(),
            new OpenVault(),
            new Plain(),
            new Shelf(),
            new NoRecord());

    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    public <T> T as(Actor actor, Supplier<T> action) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> action.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void does(Actor actor, Runnable action) {
        as(actor, () -> {
            action.run();
            return true;
        });
    }

    /** Moves the clock to nine in the morning of the day, Asia/Tokyo. */
    public void morningOf(String day) {
        now = LocalDate.parse(day).atTime(9, 0).atZone(SystemClock.TOKYO).toInstant();
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

    List<String> templatesTo(String mailbox) {
        return mails.stream()
                .filter(m -> m.to().equals(mailbox))
                .map(Mail::template)
                .toList();
    }

    /** A mail server took everything, or nothing. */
    void mailsBecome(String state) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update outbound_mail set state = :state, sent_at = case when :state = 'SENT' then now() end")
                .bind("state", state)
                .execute());
    }

    private UUID queue(Mail mail) {
        mails.add(mail);
        UUID id = UUID.randomUUID();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
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

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return SystemClock.TOKYO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Links implements PortalLinks {
        @Override
        public String issue(Role role, String subject, String mailbox, String language) {
            return "http://localhost/" + language + "/link/" + role + "/" + subject;
        }

        @Override
        public void revoke(String subject, String mailbox) {}

        @Override
        public void revoke(String subject) {}
    }

    private static final class Plain implements SystemVault {
        @Override
        public byte[] seal(String purpose, String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String purpose, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }
    }

    private static final class OpenVault implements CaseVault {
        @Override
        public byte[] seal(String caseReference, String text) {
            return text == null ? null : (caseReference + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String caseReference, byte[] sealed) {
            return sealed == null
                    ? null
                    : new String(sealed, StandardCharsets.UTF_8).substring(caseReference.length() + 1);
        }
    }

    private final class Shelf implements CaseFiles {
        @Override
        public StoredFile store(String caseReference, String name, InputStream content) {
            StoredFile file =
                    new StoredFile(UUID.randomUUID(), caseReference, name, "application/pdf", 3, FileState.CLEAN, now);
            files.put(file.id(), file);
            return file;
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.ofNullable(files.get(id))
                    .map(f -> new FileContent(f, new ByteArrayInputStream(new byte[3])));
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return files.values().stream().filter(f -> ids.contains(f.id())).toList();
        }
    }

    private static final class NoRecord implements AccessRecord {
        @Override
        public void done(Actor actor, String useCase, String subject) {}

        @Override
        public void refused(Actor actor, String useCase, String subject) {}
    }
}
