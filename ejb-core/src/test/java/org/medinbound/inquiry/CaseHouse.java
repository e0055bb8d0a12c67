package org.medinbound.inquiry;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.acceptance.EndedCases;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.database.OneConnection;
import org.medinbound.database.Sql;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.MovableClock;

/** The use cases of a case, built by hand on a real database, with the neighbours replaced by notes of what they were told. */
public final class CaseHouse implements AutoCloseable {
    public static final Actor VISITOR = Actor.visitor("192.0.2.1");
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.DESK), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.DESK), null, null);

    public final List<Mail> mails = new ArrayList<>();
    public final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    public final MovableClock clock = new MovableClock("2026-11-24T01:00:00Z");

    private final EntityManagerFactory factory;
    private final DataSource source;
    public final Jdbi jdbi;
    private final EntityManager em;
    private final Wired beans;

    public CaseHouse() {
        source = OneConnection.of(TestDatabase.dataSource());
        jdbi = Sql.on(source);
        Map<String, Object> properties = Map.of(
                "jakarta.persistence.transactionType",
                PersistenceUnitTransactionType.RESOURCE_LOCAL.name(),
                "jakarta.persistence.nonJtaDataSource",
                source,
                "jakarta.persistence.jtaDataSource",
                "",
                PersistenceUnitProperties.WEAVING,
                "false");
        factory = new PersistenceProvider().createEntityManagerFactory("medinbound", properties);
        em = factory.createEntityManager();
        beans = new Wired(
                em,
                jdbi,
                clock,
                (Outbox) mail -> {
                    mails.add(mail);
                    return UUID.randomUUID();
                },
                new Links(),
                new OpenVault(),
                new Files(),
                events());
    }

    /** The bean of that class. */
    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    /** Does it as the actor, in a transaction of its own that is rolled back when refused. */
    public <T> T as(Actor actor, Callable<T> deed) {
        em.getTransaction().begin();
        try {
            T result = Actors.call(actor, deed);
            em.getTransaction().commit();
            em.clear();
            return result;
        } catch (RuntimeException e) {
            em.getTransaction().rollback();
            em.clear();
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #as} for deeds without a result. */
    public void does(Actor actor, Runnable deed) {
        as(actor, () -> {
            deed.run();
            return true;
        });
    }

    /** The sender of a case, after link and code. */
    public static Actor sender(String reference) {
        return new Actor("patient:" + reference, Set.of(Role.PATIENT), reference, null);
    }

    /** The hospital of a request, after link and code. */
    public static Actor hospital(String request) {
        return new Actor("hospital:" + request, Set.of(Role.HOSPITAL), request, null);
    }

    /** An inquiry with every field filled in. */
    public static InquiryForm form() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", "TREATMENT");
        values.put("askedBy", "SELF");
        values.put("name", "Amal Karim (fictitious)");
        values.put("email", "amal@example.org");
        values.put("residence", "AE");
        values.put("language", "en");
        values.put("birthYear", "1975");
        values.put("sex", "FEMALE");
        values.put("question", "Can the stomach tumour be removed by endoscope?");
        values.put("condition", "Early cancer found in October");
        values.put("medicines", "Amlodipine 5 mg");
        values.put("specialty", "gastroenterology");
        values.put("wantedTime", "WITHIN_3_MONTHS");
        values.put("companions", "1");
        values.put("consents", "CARE,SENSITIVE,ABROAD");
        return new InquiryForm(values);
    }

    /** An inquiry just received; answers with its reference. */
    public String received() {
        return as(VISITOR, () -> get(InquirySubmission.class).sendWhole(form())).reference();
    }

    /** An inquiry whose papers the desk found complete. */
    public String checked() {
        String reference = received();
        does(OFFICER, () -> {
            InquiryDesk desk = get(InquiryDesk.class);
            Map<String, String> results = new LinkedHashMap<>();
            get(InquiryQueue.class).checklist("TREATMENT", "en", "en").forEach(i -> results.put(i.code(), "OK"));
            desk.check(reference, null, results);
            desk.passCheck(reference, null);
        });
        return reference;
    }

    public Standing standing(String reference) {
        return page(reference).standing();
    }

    public CasePage page(String reference) {
        return as(OFFICER, () -> get(InquiryQueue.class).open(reference, "en"));
    }

    public List<String> mailsTo(String mailbox) {
        return mails.stream()
                .filter(m -> m.to().equals(mailbox))
                .map(Mail::template)
                .toList();
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }

    @SuppressWarnings("unchecked")
    private Event<Object> events() {
        return (Event<Object>) Proxy.newProxyInstance(
                CaseHouse.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    var onEnd = EndedCases.class.getDeclaredMethod("onEnd", CaseEnded.class);
                    onEnd.setAccessible(true);
                    onEnd.invoke(get(EndedCases.class), arguments[0]);
                    return null;
                });
    }

    private static final class Links implements PortalLinks {
        @Override
        public String issue(Role role, String subject, String mailbox, String language) {
            return "http://localhost/" + language + "/link/" + role + "/" + subject;
        }

        @Override
        public void revoke(String subject, String mailbox) {
            // nothing was kept
        }

        @Override
        public void revoke(String subject) {
            // nothing was kept
        }
    }

    private static final class OpenVault implements CaseVault {
        @Override
        public byte[] seal(String caseReference, String text) {
            return text == null ? null : (caseReference + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String caseReference, byte[] sealed) {
            if (sealed == null) {
                return null;
            }
            String text = new String(sealed, StandardCharsets.UTF_8);
            if (!text.startsWith(caseReference + "|")) {
                throw new IllegalStateException("sealed for another case");
            }
            return text.substring(caseReference.length() + 1);
        }
    }

    private final class Files implements CaseFiles {
        @Override
        public StoredFile store(String caseReference, String name, InputStream content) {
            try {
                long size = content.readAllBytes().length;
                StoredFile file = new StoredFile(
                        UUID.randomUUID(),
                        caseReference,
                        name,
                        "application/pdf",
                        size,
                        FileState.CLEAN,
                        clock.instant());
                files.put(file.id(), file);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<FileContent> open(UUID id) {
            return Optional.ofNullable(files.get(id))
                    .map(f -> new FileContent(f, new ByteArrayInputStream(new byte[0])));
        }

        @Override
        public List<StoredFile> find(Collection<UUID> ids) {
            return files.values().stream().filter(f -> ids.contains(f.id())).toList();
        }
    }
}
