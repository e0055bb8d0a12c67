package org.medinbound.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
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
import org.medinbound.guarantor.RegisterBook;
import org.medinbound.guarantor.RegisterRow;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

/** Applications on a real database; mail, links, the vault and files are notes of what they were told. */
public final class ApplicationHouse {
    static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    static final Actor MINISTRY = new Actor("staff:9", Set.of(Role.MINISTRY), null, null);
    static final Actor VISITOR = Actor.visitor("192.0.2.1");
    static final Actor JOB = Actor.system("application-reminders");
    static final Actor AGENCY = agency("B-101");

    final Jdbi jdbi = TestDatabase.jdbi();
    final List<Mail> mails = new ArrayList<>();
    final Map<UUID, byte[]> contents = new LinkedHashMap<>();
    final Moved clock = new Moved();
    final Map<String, String> settings = new HashMap<>(Map.of("ocr.tesseract", "off"));
    private final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    final Wired beans =
            new Wired(jdbi, clock, outbox(), new Links(), new Vault(), new Files(), TestSettings.from(settings));

    ApplicationHouse() {
        does(JOB, () -> beans.get(RegisterBook.class)
                .write(new RegisterRow(
                        "B-101",
                        "株式会社あおい医療渡航（架空）",
                        "Aoi Medical Travel (fictitious)",
                        "active",
                        LocalDate.of(2022, 4, 1),
                        null,
                        "office@aoi.example",
                        "03-0000-0001",
                        List.of("ja", "en"))));
    }

    static Actor agency(String subject) {
        return new Actor("guarantor:" + subject, Set.of(Role.GUARANTOR), subject, null);
    }

    <T> T get(Class<T> type) {
        return beans.get(type);
    }

    <T> T as(Actor actor, Supplier<T> deed) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> deed.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void does(Actor actor, Runnable deed) {
        as(actor, () -> {
            deed.run();
            return true;
        });
    }

    ApplicationPage page(String reference) {
        return as(OFFICER, () -> get(ApplicationQueue.class).open(reference));
    }

    List<String> mails() {
        return mails.stream().map(Mail::template).toList();
    }

    static ApplicationForm form() {
        return new ApplicationForm(Map.of(
                "name", "株式会社あおい医療渡航（架空）",
                "nameEn", "Aoi Medical Travel (fictitious)",
                "contact", "青井 花子（架空）",
                "mailbox", "hanako@aoi.example",
                "phone", "03-0000-0001",
                "netAssets", "１２，０００，０００円",
                "netAssetsOn", "2026-03-31"));
    }

    /** Fourteen patients over the past two years, in every half-year. */
    static String record(LocalDate today) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(today.minusDays(20 + i * 50L)).append("\tCN\t架空中央病院\t山田（架空）\n");
        }
        return text.toString();
    }

    static List<ContractLine> contracts(LocalDate today) {
        return List.of(
                new ContractLine(
                        1,
                        "架空中央病院",
                        today.minusYears(2),
                        today.plusYears(1),
                        false,
                        false,
                        true,
                        true,
                        true,
                        true,
                        null),
                new ContractLine(
                        2,
                        "架空大学病院",
                        today.minusYears(3),
                        today.minusDays(5),
                        true,
                        true,
                        true,
                        true,
                        true,
                        true,
                        null));
    }

    static InputStream pdf(String words) {
        return new ByteArrayInputStream(("%PDF-1.4 " + words).getBytes(StandardCharsets.UTF_8));
    }

    private Outbox outbox() {
        return mail -> {
            mails.add(mail);
            return UUID.randomUUID();
        };
    }

    /** A clock that tests move; it begins on Wednesday, 25 November 2026, 10:00 in Tokyo. */
    static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-25T01:00:00Z");

        void to(LocalDate day) {
            now = day.atTime(10, 0).atZone(SystemClock.TOKYO).toInstant();
        }

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
        public void revoke(String subject) {}

        @Override
        public void revoke(String subject, String mailbox) {}
    }

    private static final class Vault implements CaseVault {
        @Override
        public byte[] seal(String reference, String text) {
            return text == null ? null : (reference + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String reference, byte[] sealed) {
            return sealed == null ? null : new String(sealed, StandardCharsets.UTF_8).substring(reference.length() + 1);
        }
    }

    private final class Files implements CaseFiles {
        @Override
        public StoredFile store(String reference, String name, InputStream content) {
            try {
                byte[] bytes = content.readAllBytes();
                StoredFile file = new StoredFile(
                        UUID.randomUUID(),
                        reference,
                        name,
                        name.endsWith(".png") ? "image/png" : "application/pdf",
                        bytes.length,
                        FileState.CLEAN,
                        clock.instant());
                files.put(file.id(), file);
                contents.put(file.id(), bytes);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.ofNullable(files.get(id))
                    .map(f -> new FileContent(f, new ByteArrayInputStream(contents.get(id))));
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return files.values().stream().filter(f -> ids.contains(f.id())).toList();
        }
    }
}
