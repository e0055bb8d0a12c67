package org.medinbound.helpdesk;

import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.RegisterContacts;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.notification.Bounce;
import org.medinbound.notification.Bounces;
import org.medinbound.notification.store.MailRows;
import org.medinbound.notification.store.QueuedMail;
import org.medinbound.settings.Settings;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** The registry desk on a real database with two agencies; the vault and the files are notes of what they were given. */
public final class DeskHouse {
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    public static final Actor MINISTRY = new Actor("staff:9", Set.of(Role.MINISTRY), null, null);
    public static final Actor MAILBOX = Actor.system("mailbox");

    public final Jdbi jdbi = TestDatabase.jdbi();
    public final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    public final List<Bounce> bounces = new ArrayList<>();
    public final Map<String, String> values = new HashMap<>(Map.of("helpdesk.mailbox", "desk@medinbound.example"));
    public final Settings settings = TestSettings.from(values);
    public Instant now = Instant.parse("2026-11-25T01:00:00Z");
    public final Clock clock = new MovedClock();
    public final Wired beans;

    public DeskHouse() {
        SystemVault vault = new Plain();
        QueuedMail outbox = new QueuedMail(jdbi, vault, settings, clock);
        beans = new Wired(
                jdbi,
                clock,
                settings,
                vault,
                outbox,
                new MailRows(jdbi, vault, settings, clock),
                new Case(),
                new Kept(),
                new NoLinks(),
                listeners());
        does(MAILBOX, () -> {
            new GuarantorImport(jdbi, beans.get(RegisterContacts.class)).load(csv("""
                    number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages
                    B-001,架空トラベル,Fictional Travel,active,2020-01-01,,hanako@travel.example,03,ja
                    B-002,架空メディカル,Fictional Medical,active,2020-01-01,,desk@medical.example,03,en
                    """));
        });
    }

    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    /** As the agency itself. */
    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    /** Does it as the actor, in a transaction of its own that is rolled back when refused. */
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

    /** A question of agency B-001 from its page. */
    public String asked() {
        return as(agency("B-001"), () -> get(AgencyQuestions.class)
                .ask("REPORT", "期限について", "今月の報告の期限はいつですか。", "hanako@travel.example", List.of()));
    }

    public QuestionPage page(String reference) {
        return as(OFFICER, () -> get(QuestionQueue.class).open(reference));
    }

    /** One column of the newest mail in the outbox, opened when it is sealed. */
    public String mail(String column) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from outbound_mail order by queued_at desc, ctid desc limit 1")
                        .map((r, c) -> column.endsWith("_sealed")
                                ? new String(r.getBytes(column), StandardCharsets.UTF_8).replaceFirst("^mail\\|", "")
                                : String.valueOf(r.getString(column)))
                        .one());
    }

    public long mails() {
        return count("select count(*) from outbound_mail");
    }

    public long count(String query) {
        return jdbi.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }

    private static Path csv(String text) {
        try {
            Path file = Files.createTempFile("agencies", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Instance<Bounces> listeners() {
        List<Bounces> all = List.of(bounces::add);
        return (Instance<Bounces>) Proxy.newProxyInstance(
                DeskHouse.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "iterator" -> all.iterator();
                    case "forEach" -> {
                        all.forEach((java.util.function.Consumer<Bounces>) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
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

    private static final class NoLinks implements PortalLinks {
        @Override
        public String issue(Role role, String subject, String mailbox, String language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoke(String subject, String mailbox) {
            // nothing was issued
        }

        @Override
        public void revoke(String subject) {
            // nothing was issued
        }
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

    private static final class Case implements CaseVault {
        @Override
        public byte[] seal(String reference, String text) {
            return text == null ? null : (reference + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String reference, byte[] sealed) {
            if (sealed == null) {
                return null;
            }
            String text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(reference + "|")) {
                throw new IllegalStateException("sealed for another case");
            }
            return text.substring(reference.length() + 1);
        }
    }

    /** Refuses what is called *.exe, as the real one refuses types. */
    private final class Kept implements CaseFiles {
        @Override
        public StoredFile store(String reference, String name, InputStream content) {
            if (name.endsWith(".exe")) {
                throw BusinessRejection.invalid("file.type", "file", "application/x-msdownload");
            }
            try {
                StoredFile file = new StoredFile(
                        UUID.randomUUID(),
                        reference,
                        name,
                        "application/pdf",
                        content.readAllBytes().length,
                        FileState.CLEAN,
                        now);
                files.put(file.id(), file);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.ofNullable(files.get(id))
                    .map(file -> new FileContent(file, new ByteArrayInputStream(new byte[0])));
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return files.values().stream().filter(f -> ids.contains(f.id())).toList();
        }
    }
}
