package org.medinbound.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
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
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.SystemClock;

/** Two agencies and one hospital on a real database; keys, files and mail are notes of what they were told. */
public final class ReportHouse {
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final YearMonth JUNE = YearMonth.of(2026, 6);

    public final Jdbi jdbi = TestDatabase.jdbi();
    public final List<Mail> mails = new ArrayList<>();
    public Instant now = tokyo("2026-07-03T10:00");

    private final Wired beans = new Wired(
            jdbi,
            new MovedClock(),
            (Outbox) mail -> {
                mails.add(mail);
                return UUID.randomUUID();
            },
            new Links(),
            new Vault(),
            new SystemNotes(),
            new Kept());

    /** Agencies B-1 and B-2, both registered long ago. */
    public ReportHouse() {
        String csv = "number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n"
                + "B-1,架空一号,Agency One (fictitious),active,2020-01-01,,desk@one.example,,en\n"
                + "B-2,架空二号,Agency Two (fictitious),active,2020-01-01,,desk@two.example,,en\n";
        does(OFFICER, () -> beans.get(GuarantorImport.class).load(file(csv)));
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on,"
                            + " changed_at) values ('kaku-central', 'published', 'general', 'tokyo', 100, 10, 'x@kaku.example', 'test',"
                            + " '2026-01-01', now())");
            h.execute(
                    "insert into hospital_text (hospital_id, language, name, city, summary) select id, 'ja', '架空中央病院', '千代田区',"
                            + " '概要' from hospital");
            h.execute(
                    "insert into hospital_text (hospital_id, language, name, city, summary) select id, 'en', 'Kaku Central"
                            + " Hospital', 'Chiyoda', 'x' from hospital");
        });
    }

    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    /** An instant by the time of Tokyo. */
    public static Instant tokyo(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(SystemClock.TOKYO).toInstant();
    }

    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    /** Does it as the actor in one transaction; a refusal rolls back. */
    public <T> T as(Actor actor, Supplier<T> deed) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> deed.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void does(Actor actor, Runnable deed) {
        as(actor, () -> {
            deed.run();
            return true;
        });
    }

    public long count(String from) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + from).mapTo(Long.class).one());
    }

    /** A line without any fault in June; the patient has left. */
    public static LineText line(String number) {
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        typed.put(LineField.NUMBER, number);
        typed.put(LineField.ISSUED, "2026-06-05");
        typed.put(LineField.NATIONALITY, "VN");
        typed.put(LineField.BIRTH, "1975");
        typed.put(LineField.SEX, "female");
        typed.put(LineField.VISA, "single");
        typed.put(LineField.STAY, "90D");
        typed.put(LineField.HOSPITAL, "架空中央病院");
        typed.put(LineField.PURPOSE, "treatment");
        typed.put(LineField.DISEASE, "neoplasm");
        typed.put(LineField.ENTRY, "2026-06-10");
        typed.put(LineField.DEPARTURE, "2026-06-20");
        return new LineText(typed);
    }

    static Path file(String content) {
        try {
            Path file = Files.createTempFile("reports", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return "http://localhost/" + language + "/link/" + subject;
        }

        @Override
        public void revoke(String subject, String mailbox) {}

        @Override
        public void revoke(String subject) {}
    }

    /** Refuses to open what was sealed for another month. */
    private static final class Vault implements CaseVault {
        @Override
        public byte @Nullable [] seal(String reference, @Nullable String text) {
            return text == null ? null : (reference + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public @Nullable String open(String reference, byte @Nullable [] sealed) {
            if (sealed == null) {
                return null;
            }
            String text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(reference + "|")) {
                throw new IllegalStateException("sealed for another month: " + text);
            }
            return text.substring(reference.length() + 1);
        }
    }

    private static final class SystemNotes implements SystemVault {
        @Override
        public byte[] seal(String purpose, String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String purpose, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }
    }

    /** Keeps files in memory, and their rows where foreign keys look for them. */
    private final class Kept implements CaseFiles {
        @Override
        public StoredFile store(String reference, String name, InputStream content) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                content.transferTo(bytes);
                StoredFile file = new StoredFile(
                        UUID.randomUUID(), reference, name, "application/xlsx", bytes.size(), FileState.CLEAN, now);
                jdbi.useHandle(h -> {
                    h.execute(
                            "insert into case_key (case_reference, text_key, file_key, wrapped_by, made_at) values (?, '', '', 1,"
                                    + " now()) on conflict do nothing",
                            reference);
                    h.execute(
                            "insert into case_file (id, case_reference, name_sealed, media_type, size, state, stored_at, stored_by)"
                                    + " values (?, ?, '', 'application/xlsx', ?, 'CLEAN', now(), 'test')",
                            file.id(),
                            reference,
                            file.size());
                });
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return List.of();
        }
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
