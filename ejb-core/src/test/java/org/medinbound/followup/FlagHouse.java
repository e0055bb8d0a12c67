package org.medinbound.followup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.DeadlineFlagging;
import org.medinbound.guarantor.FlaggingRun;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ReportImport;
import org.medinbound.notification.Mail;
import org.medinbound.notification.MailDeliveries;
import org.medinbound.notification.MailDelivery;
import org.medinbound.notification.MailState;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

/** Agencies, their reports and flags on a real database with a clock that tests move; mail, vault and files are notes. */
public final class FlagHouse {
    public static final Actor SYSTEM = Actor.system("test");
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    public static final Actor MINISTRY = new Actor("staff:3", Set.of(Role.MINISTRY), null, null);

    public final Jdbi jdbi = TestDatabase.jdbi();
    public final List<Mail> mails = new ArrayList<>();
    public final List<MailDelivery> deliveries = new ArrayList<>();
    public final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    private volatile Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private final Wired beans = new Wired(
            jdbi,
            new Moved(),
            (Outbox) this::put,
            new Deliveries(),
            new Links(),
            new Plain(),
            new NoRecord(),
            new NotedFiles(),
            TestSettings.from(Map.of("guarantor.go-live", "2026-01-01T00:00:00+09:00")));

    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    public void at(String instant) {
        now = OffsetDateTime.parse(instant).toInstant();
    }

    public void at(Instant instant) {
        now = instant;
    }

    public Instant now() {
        return now;
    }

    /** The agency itself, signed in. */
    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    /** Does it as the actor in a transaction of its own. */
    public <T> T as(Actor actor, Callable<T> deed) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> deed.call()));
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

    /** Lines of number, name, status, registered, deregistered, e-mail, languages. */
    public void agencies(String... lines) {
        StringBuilder csv = new StringBuilder(
                "number,name,status,registered_on,deregistered_on,email,contact_languages,name_en,phone\n");
        for (String line : lines) {
            csv.append(line).append(",,\n");
        }
        as(SYSTEM, () -> get(GuarantorImport.class).load(file(csv.toString())));
    }

    /** Lines of number, period, received_at, nil, guarantees. */
    public void reports(String... lines) {
        String csv = "number,period,received_at,nil,guarantees\n" + String.join("\n", lines) + "\n";
        as(SYSTEM, () -> get(ReportImport.class).load(file(csv)));
    }

    /** Runs the flagging as of now. */
    public void flag() {
        DeadlineFlagging flagging = get(DeadlineFlagging.class);
        FlaggingRun run = as(SYSTEM, () -> flagging.plan(now));
        run.parts().forEach(part -> as(SYSTEM, () -> flagging.evaluate(run, part)));
    }

    /** The one flag of that agency, month and kind that stands. */
    public String item(String number, String period, String kind) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.item from flag_case c join guarantor g on g.id = c.guarantor_id
                        where g.number = ? and c.period = cast(? || '-01' as date) and c.kind = ? and c.withdrawn_at is null""")
                .bind(0, number)
                .bind(1, period)
                .bind(2, kind)
                .mapTo(String.class)
                .one());
    }

    private UUID put(Mail mail) {
        UUID id = UUID.randomUUID();
        mails.add(mail);
        deliveries.add(new MailDelivery(id, mail.template(), mail.about(), MailState.SENT, now, now.plusSeconds(2)));
        return id;
    }

    private static Path file(String csv) {
        try {
            Path file = Files.createTempFile("flags", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Moved extends Clock {
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

    private final class Deliveries implements MailDeliveries {
        @Override
        public Optional<MailDelivery> of(UUID id) {
            return deliveries.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public List<MailDelivery> about(String about) {
            return deliveries.stream().filter(d -> d.about().equals(about)).toList();
        }

        @Override
        public Optional<String> messageId(UUID id) {
            return Optional.of("<" + id + "@medinbound.example>");
        }
    }

    private static final class Links implements PortalLinks {
        @Override
        public String issue(Role role, String subject, String mailbox, String language) {
            return "http://localhost/link";
        }

        @Override
        public void revoke(String subject, String mailbox) {}

        @Override
        public void revoke(String subject) {}
    }

    private static final class Plain implements SystemVault {
        @Override
        public byte[] seal(String purpose, String text) {
            return (purpose + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String purpose, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8).substring(purpose.length() + 1);
        }
    }

    private static final class NoRecord implements AccessRecord {
        @Override
        public void done(Actor actor, String useCase, String subject) {}

        @Override
        public void refused(Actor actor, String useCase, String subject) {}
    }

    private final class NotedFiles implements CaseFiles {
        @Override
        public StoredFile store(String reference, String name, InputStream content) {
            StoredFile file =
                    new StoredFile(UUID.randomUUID(), reference, name, "application/pdf", 1, FileState.CLEAN, now);
            files.put(file.id(), file);
            return file;
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.ofNullable(files.get(id))
                    .map(file -> new FileContent(file, new ByteArrayInputStream(new byte[1])));
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return files.values().stream().filter(f -> ids.contains(f.id())).toList();
        }
    }
}
