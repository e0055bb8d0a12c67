package org.medinbound.acceptance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.shared.BusinessRejection;

/** Loads acceptance requests for a change. Their case is locked first, so that one writer at a time changes them. */
@ApplicationScoped
public class Requests {
    @PersistenceContext(unitName = "medinbound")
    EntityManager em;

    @Inject
    Jdbi jdbi;

    /** Which case a request belongs to. */
    public Optional<String> inquiryOf(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("select inquiry_reference from acceptance_request where reference = ?")
                        .bind(0, reference)
                        .mapTo(String.class)
                        .findOne());
    }

    public AcceptanceRequest get(String reference) {
        AcceptanceRequest request = em.find(AcceptanceRequest.class, reference);
        if (request == null) {
            throw BusinessRejection.notFound();
        }
        return request;
    }

    /** All requests of a case, oldest first. */
    public List<AcceptanceRequest> ofCase(String inquiry) {
        return em.createQuery(
                        "select r from AcceptanceRequest r where r.inquiryReference = :inquiry order by r.sentAt, r.reference",
                        AcceptanceRequest.class)
                .setParameter("inquiry", inquiry)
                .getResultList();
    }

    /** Requests at the hospital that are live or whose quotation the patient accepted, oldest first. */
    public List<AcceptanceRequest> underWayAt(String hospitalSlug) {
        return em.createQuery(
                        "select r from AcceptanceRequest r where r.hospitalSlug = :slug and r.state in :states"
                                + " order by r.sentAt, r.reference",
                        AcceptanceRequest.class)
                .setParameter("slug", hospitalSlug)
                .setParameter(
                        "states",
                        List.of(
                                RequestState.SENT,
                                RequestState.NEEDS_MORE,
                                RequestState.ACCEPTED,
                                RequestState.SELECTED))
                .getResultList();
    }

    /** Requests whose clock runs at the hospital, oldest first. */
    public List<AcceptanceRequest> awaitedFrom(String hospitalSlug) {
        return em.createQuery(
                        "select r from AcceptanceRequest r where r.hospitalSlug = :slug and r.state = :sent"
                                + " order by r.sentAt, r.reference",
                        AcceptanceRequest.class)
                .setParameter("slug", hospitalSlug)
                .setParameter("sent", RequestState.SENT)
                .getResultList();
    }

    public void add(AcceptanceRequest request) {
        em.persist(request);
        em.flush();
    }
}
