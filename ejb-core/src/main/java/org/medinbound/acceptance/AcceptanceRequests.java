package org.medinbound.acceptance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.acceptance.model.RequestAction;
import org.medinbound.acceptance.model.RequestState;
import org.medinbound.acceptance.store.Requests;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseVault;
import org.medinbound.hospital.HospitalCalendar;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryCases;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** The desk asks hospitals whether they accept a patient. Several are asked at once and do not see each other. */
@Stateless
@UseCase
public class AcceptanceRequests {
    /** Most hospitals asked with one step. */
    public static final int MAX_AT_ONCE = 5;

    /** Language in which hospitals are written to. */
    private static final String HOSPITAL_LANGUAGE = "ja";

    @Inject
    Requests requests;

    @Inject
    InquiryCases cases;

    @Inject
    HospitalDirectory directory;

    @Inject
    HospitalCalendar calendar;

    @Inject
    CaseVault vault;

    @Inject
    RequestMail mail;

    @Inject
    DeskClock clock;

    /**
     * Asks the hospitals, each by mail with a link of its own; answers with the references of the requests.
     *
     * @param seen the last step the officer's page showed
     * @param dueOn day (Asia/Tokyo) by which an answer is asked for; later for a hospital with own holidays before it
     * @param note words to the hospitals; may be empty
     */
    @Requires(Right.INQUIRY_WORK)
    public List<String> send(
            @Subject String reference, @Nullable Long seen, List<String> slugs, LocalDate dueOn, String note) {
        Set<String> chosen = new LinkedHashSet<>(slugs);
        if (chosen.isEmpty() || chosen.size() > MAX_AT_ONCE) {
            throw BusinessRejection.invalid("request.choose", "hospitals", MAX_AT_ONCE);
        }
        clock.requireFuture(dueOn, "dueOn");
        InquiryCases.OpenCase open = cases.open(reference, seen);
        if (!open.checked()) {
            throw BusinessRejection.conflict("request.not-checked");
        }
        Set<String> asked = requests.ofCase(reference).stream()
                .filter(r -> r.state() != RequestState.WITHDRAWN)
                .map(AcceptanceRequest::hospitalSlug)
                .collect(Collectors.toSet());
        return chosen.stream()
                .map(slug -> send(reference, slug, asked.contains(slug), dueOn, note))
                .toList();
    }

    private String send(String inquiry, String slug, boolean askedBefore, LocalDate askedFor, String note) {
        if (askedBefore) {
            throw BusinessRejection.conflict("request.asked-before");
        }
        HospitalEntry hospital = directory
                .published(slug)
                .map(HospitalProfile::entry)
                .orElseThrow(() -> BusinessRejection.invalid("request.no-hospital", "hospitals"));
        LocalDate dueOn = calendar.fairDue(slug, clock.today(), askedFor);
        AcceptanceRequest request = new AcceptanceRequest(
                References.newReference(),
                inquiry,
                new AcceptanceRequest.Addressee(slug, hospital.mailbox(), HOSPITAL_LANGUAGE),
                dueOn,
                note.isBlank() ? null : vault.seal(inquiry, note.strip()),
                Actors.current().id(),
                clock.now());
        requests.add(request);
        record(request, "DESK", "SEND", null, null);
        mail.toHospital(request, "request-sent", dueOn);
        return request.reference();
    }

    /** Reminds the hospital of the day. */
    @Requires(Right.INQUIRY_WORK)
    public void remind(@Subject String reference, @Nullable Long seen, String request) {
        change(reference, seen, request, RequestAction.REMIND, r -> {
            r.remind(clock.now());
            mail.toHospital(r, "request-reminder", r.dueOn());
        });
    }

    /** Takes the request back; the hospital is told. */
    @Requires(Right.INQUIRY_WORK)
    public void withdraw(@Subject String reference, @Nullable Long seen, String request) {
        change(reference, seen, request, RequestAction.WITHDRAW, r -> {
            r.withdraw();
            mail.toHospital(r, "request-withdrawn");
        });
    }

    /** The question back is answered: the hospital goes on, with a new day. */
    @Requires(Right.INQUIRY_WORK)
    public void resume(@Subject String reference, @Nullable Long seen, String request, LocalDate dueOn, String note) {
        clock.requireFuture(dueOn, "dueOn");
        change(reference, seen, request, RequestAction.RESUME, r -> {
            r.resume(
                    calendar.fairDue(r.hospitalSlug(), clock.today(), dueOn),
                    note.isBlank() ? null : vault.seal(reference, note.strip()));
            mail.toHospital(r, "request-resumed", r.dueOn());
        });
    }

    private void change(
            String reference,
            @Nullable Long seen,
            String requestReference,
            RequestAction action,
            Consumer<AcceptanceRequest> step) {
        cases.open(reference, seen);
        AcceptanceRequest request = requests.get(requestReference);
        if (!request.inquiryReference().equals(reference)) {
            throw BusinessRejection.notFound();
        }
        RequestState before = request.state();
        step.accept(request);
        record(request, "DESK", action.name(), before, null);
        cases.deskActsWithin(reference, DeskClock.REACTION);
    }

    private void record(
            AcceptanceRequest request,
            String side,
            String action,
            @Nullable RequestState before,
            @Nullable String why) {
        cases.record(CaseEvent.ofPart(
                        request.inquiryReference(),
                        side,
                        "REQUEST",
                        request.reference(),
                        action,
                        before,
                        Objects.requireNonNull(request.state()))
                .because(why));
    }
}
