package org.medinbound.quality;

import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalTakenOff;
import org.medinbound.hospital.HospitalsImported;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.BusinessRejection;

/** The quality of hospitals on a real database with one hospital; mail, links, vault and scanner are notes of what they were told. */
final class QualityHouse {
    static final String AOI = "aoi-hospital";
    static final Actor ANN = officer("ann");
    static final Actor BEN = officer("ben");
    static final Actor CHO = officer("cho");
    static final Actor HOSPITAL = new Actor(
            "hospital:" + HospitalAccess.subject(AOI), Set.of(Role.HOSPITAL), HospitalAccess.subject(AOI), null);

    final Jdbi jdbi = TestDatabase.jdbi();
    final List<Mail> mails = new ArrayList<>();
    final List<HospitalTakenOff> takenOff = new ArrayList<>();
    final Clock clock = new Clock();
    final Wired beans = new Wired(
            jdbi, clock, outbox(), new Links(), new Vault(), new Files(), event(), TestSettings.from(Map.of()));
    private Map<UUID, StoredFile> files;

    QualityHouse() {
        hospital(AOI, "unpublished");
    }

    static Actor officer(String name) {
        return new Actor("staff:" + name, Set.of(Role.QUALITY), null, null);
    }

    /** A hospital in the directory. */
    void hospital(String slug, String status) {
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
                    values (?, ?, 'general', 'tokyo', 100, 10, ?, 'test', '2026-01-01', now())""", slug, status, slug + "@hospital.example");
            for (String language : List.of("ja", "en")) {
                h.execute("""
                        insert into hospital_text (hospital_id, language, name, city, summary)
                        select id, ?, ?, 'Tokyo', 'summary' from hospital where slug = ?""", language, slug + " " + language, slug);
            }
            h.execute("select hospital_search_refresh(id) from hospital where slug = ?", slug);
        });
    }

    <T> T get(Class<T> type) {
        return beans.get(type);
    }

    <T> T as(Actor actor, Callable<T> deed) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> deed.call()));
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

    /** Code of the first problem that the deed is refused with. */
    String refusal(Actor actor, Runnable deed) {
        try {
            does(actor, deed);
            return "nothing";
        } catch (BusinessRejection refused) {
            return refused.code();
        }
    }

    List<String> mailed() {
        return mails.stream().map(Mail::template).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Imports the hospital's entry as published, as an operator does. */
    void importedAsPublished(String slug) {
        try {
            Method observer = Grandfathering.class.getDeclaredMethod("onImport", HospitalsImported.class);
            observer.setAccessible(true);
            Grandfathering bean = get(Grandfathering.class);
            as(new Actor("operator", Set.of(Role.OPERATOR), null, null), () -> {
                observer.invoke(bean, new HospitalsImported(List.of(slug)));
                return true;
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outbox outbox() {
        return mail -> {
            mails.add(mail);
            return UUID.randomUUID();
        };
    }

    @SuppressWarnings("unchecked")
    private Event<Object> event() {
        return (Event<Object>) Proxy.newProxyInstance(
                QualityHouse.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (arguments[0] instanceof HospitalTakenOff off) {
                        takenOff.add(off);
                    }
                    return null;
                });
    }

    /** A clock that tests move. */
    static final class Clock extends java.time.Clock {
        private Instant now = Instant.parse("2026-06-01T01:00:00Z");

        void to(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
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
            if (name.startsWith("eicar")) {
                throw BusinessRejection.invalid("file.infected", "file");
            }
            StoredFile file = new StoredFile(
                    UUID.randomUUID(), reference, name, "application/pdf", 100, FileState.CLEAN, clock.instant());
            jdbi.useHandle(h -> {
                h.execute("""
                        insert into case_key (case_reference, text_key, file_key, wrapped_by, made_at) values (?, '1', '1', 1, now())
                        on conflict do nothing""", reference);
                h.execute("""
                        insert into case_file (id, case_reference, name_sealed, media_type, size, state, stored_at, stored_by)
                        values (?, ?, '1', 'application/pdf', 100, 'CLEAN', now(), 'test')""", file.id(), reference);
            });
            known().put(file.id(), file);
            return file;
        }

        private Map<UUID, StoredFile> known() {
            if (files == null) {
                files = new LinkedHashMap<>();
            }
            return files;
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.ofNullable(known().get(id)).map(f -> new FileContent(f, InputStream.nullInputStream()));
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return ids.stream().map(known()::get).toList();
        }
    }
}
