package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.application.model.ApplicationAction;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.application.store.ApplicationReading;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Papers;
import org.medinbound.application.store.QueueReading;
import org.medinbound.application.store.RuleRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** What an agency does with its own applications. */
@Stateless
@UseCase
public class OwnApplications {
    @Inject
    Applications applications;

    @Inject
    ApplicationReading reading;

    @Inject
    QueueReading queue;

    @Inject
    ApplicationWork work;

    @Inject
    ApplicationAccess access;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    Papers papers;

    @Inject
    RuleRows rules;

    @Inject
    CaseFiles files;

    /** The agency's applications, the newest first. */
    @Requires(Right.APPLICATION_OWN)
    public List<Standing> list() {
        return queue.ofAgency(access.subject());
    }

    /** How many wait for the agency: to be sent or answered. For its first page. */
    @Requires(value = Right.APPLICATION_OWN, recorded = false)
    public long waiting() {
        return queue.ofAgency(access.subject()).stream()
                .filter(s -> s.turn().equals("AGENCY"))
                .count();
    }

    /**
     * Begins an application, filled with what the register says; one that is open already is gone on with.
     *
     * @return its reference
     */
    @Requires(Right.APPLICATION_OWN)
    public String begin(String kindName, String language) {
        ApplicationKind kind = ApplicationForm.kind(kindName);
        String number = access.subject();
        AgencyEntry agency = applications.agency(number).orElseThrow(BusinessRejection::notFound);
        if (kind == ApplicationKind.NEW || agency.status().equals("deregistered")) {
            throw BusinessRejection.conflict("application.kind-not-for-you");
        }
        Optional<String> open = applications.open(number, kind);
        if (open.isPresent()) {
            return open.get();
        }
        String reference = References.newReference();
        applications.add(
                reference,
                kind,
                "PORTAL",
                language.equals("ja") ? "ja" : "en",
                number,
                agency.name(),
                agency.nameEn(),
                work.sealed(reference, new Contact("", agency.email(), agency.phone())),
                rules.governing(clock.today()).id());
        applications.record(reference, Step.of("APPLICATION", "BEGIN", null));
        return reference;
    }

    /** The application as the agency may see it. */
    @Requires(Right.APPLICATION_OWN)
    public ApplicationPage open(@Subject String reference) {
        return reading.page(reference).forAgency();
    }

    /** What the register says of the agency; nothing for one without a number. */
    @Requires(value = Right.APPLICATION_OWN, recorded = false)
    public Optional<AgencyEntry> agency() {
        return applications.agency(access.subject());
    }

    /** Saves what was typed so far. */
    @Requires(Right.APPLICATION_OWN)
    public void save(@Subject String reference, ApplicationForm form) {
        Applications.Locked application = draft(reference);
        form.check(application.kind(), false, clock.today());
        work.setFacts(application, form);
    }

    /** Replaces the record of patients (annex 1). While the desk asks about it, it may be corrected. */
    @Requires(Right.APPLICATION_OWN)
    public void setRecord(@Subject String reference, String text) {
        Applications.Locked application = applications.lock(reference, null);
        ApplicationWork.requireWritable(application);
        List<RecordLine> lines = RecordText.read(text, "record", clock.today());
        String before = String.valueOf(reading.page(reference).record().size());
        papers.setRecord(reference, lines);
        if (application.state() == ApplicationState.RECEIVED) {
            applications.correct(reference, "record", before, String.valueOf(lines.size()), "AGENCY");
            applications.record(reference, Step.of("FACTS", "CORRECT", "record"));
        }
    }

    /** Replaces the contracts (annex 2). While the desk asks about them, they may be corrected. */
    @Requires(Right.APPLICATION_OWN)
    public void setContracts(@Subject String reference, List<ContractLine> lines) {
        Applications.Locked application = applications.lock(reference, null);
        ApplicationWork.requireWritable(application);
        String before = String.valueOf(reading.page(reference).contracts().size());
        papers.setContracts(reference, lines);
        if (application.state() == ApplicationState.RECEIVED) {
            applications.correct(reference, "contracts", before, String.valueOf(lines.size()), "AGENCY");
            applications.record(reference, Step.of("FACTS", "CORRECT", "contracts"));
        }
    }

    /** Hands in a paper; with {@code defect} as part of the answer to that request. */
    @Requires(Right.APPLICATION_OWN)
    public void addPaper(
            @Subject String reference,
            String item,
            String fileName,
            InputStream content,
            @Nullable LocalDate datedOn,
            @Nullable Long defect) {
        Applications.Locked application = applications.lock(reference, null);
        ApplicationWork.requireWritable(application);
        if (application.state() == ApplicationState.RECEIVED && defect == null) {
            throw BusinessRejection.conflict("application.state.RECEIVED");
        }
        work.addPaper(
                application,
                new ApplicationWork.NewPaper(
                        item, fileName, content, datedOn, null, "PORTAL", clock.now(), null, defect));
    }

    /** Takes a paper out of a draft. */
    @Requires(Right.APPLICATION_OWN)
    public void removePaper(@Subject String reference, long paper) {
        draft(reference);
        papers.setAside(reference, paper);
    }

    /**
     * Sends the application. Papers may still be missing: the desk asks for them; what is typed has to be there.
     *
     * @throws BusinessRejection INVALID naming what has to be typed first
     */
    @Requires(Right.APPLICATION_OWN)
    public void submit(@Subject String reference) {
        Applications.Locked application = applications.lock(reference, null);
        if (application.state() == ApplicationState.RECEIVED) {
            return;
        }
        ApplicationPage page = reading.page(reference);
        FormOf.page(page).check(application.kind(), true, clock.today());
        if (application.kind() == ApplicationKind.CHANGE && page.changes().isEmpty()) {
            throw BusinessRejection.invalid("application.no-change", "new.name");
        }
        work.receive(application, clock.now());
        mail.tell(application, "application-received");
    }

    /** Answers a request. */
    @Requires(Right.APPLICATION_OWN)
    public void answer(@Subject String reference, long defect, String text, boolean withPaper) {
        Applications.Locked application = applications.lock(reference, null);
        work.answer(application, defect, text, withPaper, "PORTAL");
    }

    /** The agency takes the application back. */
    @Requires(Right.APPLICATION_OWN)
    public void takeBack(@Subject String reference) {
        Applications.Locked application = applications.lock(reference, null);
        ApplicationState next = application.state().require(ApplicationAction.TAKE_BACK);
        applications.move(reference, next);
        applications.resume(reference);
        applications.deskDue(reference, null);
        applications.record(reference, Step.moved("TAKE_BACK", application.state(), next, null));
    }

    /** A file of the own application, if it may be opened. */
    @Requires(Right.APPLICATION_OWN)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        ApplicationPage page = reading.page(reference).forAgency();
        boolean mine = page.papers().stream()
                .anyMatch(p -> p.file() != null && p.file().id().equals(file));
        return mine ? files.open(file) : Optional.empty();
    }

    private Applications.Locked draft(String reference) {
        Applications.Locked application = applications.lock(reference, null);
        if (application.state() != ApplicationState.DRAFT) {
            throw BusinessRejection.conflict("application.state." + application.state());
        }
        return application;
    }
}
