package org.medinbound.inquiry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.medinbound.acceptance.EndedCases;
import org.medinbound.acceptance.MovedAnswerDays;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.database.OneConnection;
import org.medinbound.database.Sql;
import org.medinbound.database.TestDatabase;
import org.medinbound.hospital.HospitalCalendarChanged;
import org.medinbound.house.House;

/** The use cases of a case, with entities and rows on one connection. */
public final class CaseHouse extends House implements AutoCloseable {
    public static final Actor VISITOR = Actor.visitor("192.0.2.1");
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.DESK), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.DESK), null, null);

    private final EntityManagerFactory factory;
    private final EntityManager em;

    public CaseHouse() {
        this(OneConnection.of(TestDatabase.dataSource()));
    }

    private CaseHouse(DataSource source) {
        super(Sql.on(source), "2026-11-24T01:00:00Z");
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
    }

    @Override
    protected List<Object> given() {
        return List.of(em, events(this::heard));
    }

    @Override
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

    @Override
    public void close() {
        em.close();
        factory.close();
    }

    private void heard(Object event) {
        if (event instanceof CaseEnded) {
            observed(EndedCases.class, "onEnd", event);
        } else if (event instanceof HospitalCalendarChanged) {
            observed(MovedAnswerDays.class, "onChange", event);
        }
    }

    private void observed(Class<?> observer, String method, Object event) {
        try {
            Method observes = observer.getDeclaredMethod(method, event.getClass());
            observes.setAccessible(true);
            observes.invoke(get(observer), event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
