package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.ApplicationReading;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Papers;
import org.medinbound.application.store.RuleRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;
import org.medinbound.shared.SystemClock;

/** What the desk enters for an agency: applications that came by post or mail, scans and their index, where originals lie. */
@Stateless
@UseCase
public class ApplicationEntry {
    @Inject
    Applications applications;

    @Inject
    ApplicationReading reading;

    @Inject
    ApplicationWork work;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    Papers papers;

    @Inject
    RuleRows rules;

    /** What the desk knows of a paper: kind, date on it, pages, and where the original lies (all but the kind may be missing). */
    public record Index(
            String item,
            @Nullable LocalDate datedOn,
            @Nullable Integer pages,
            @Nullable String place) {}

    /**
     * Enters an application that came on paper or by mail; it counts as received on that day.
     *
     * @param way {@code POST} or {@code MAIL}
     * @param number the agency's number; empty for a new one
     * @param receivedOn not after today
     * @return its reference
     */
    @Requires(Right.APPLICATION_WORK)
    public String enter(
            String kindName,
            String way,
            String number,
            String language,
            @Nullable LocalDate receivedOn,
            ApplicationForm form) {
        ApplicationKind kind = ApplicationForm.kind(kindName);
        if (!List.of("POST", "MAIL").contains(way)) {
            throw BusinessRejection.invalid("application.choose", "way");
        }
        LocalDate today = clock.today();
        if (receivedOn == null || receivedOn.isAfter(today) || receivedOn.isBefore(today.minusMonths(6))) {
            throw BusinessRejection.invalid("application.received-on", "receivedOn");
        }
        form.check(kind, false, today);
        String agency = number.strip();
        if (kind == ApplicationKind.NEW != agency.isEmpty()
                || !agency.isEmpty() && applications.agency(agency).isEmpty()) {
            throw BusinessRejection.invalid("application.number", "number");
        }
        if (kind == ApplicationKind.WITHDRAWAL && form.day("withdrawOn") == null) {
            throw BusinessRejection.invalid("application.needed", "withdrawOn");
        }
        if (!agency.isEmpty() && applications.open(agency, kind).isPresent()) {
            throw BusinessRejection.conflict("application.open-already", agency);
        }
        String reference = References.newReference();
        applications.add(
                reference,
                kind,
                way,
                language.equals("en") ? "en" : "ja",
                agency.isEmpty() ? null : agency,
                form.value("name"),
                form.value("nameEn"),
                work.sealed(reference, form.contact()),
                rules.governing(receivedOn).id());
        Applications.Locked entered = applications.fresh(reference);
        work.setFacts(entered, form);
        Instant received = receivedOn.equals(today)
                ? clock.now()
                : receivedOn.atTime(12, 0).atZone(SystemClock.TOKYO).toInstant();
        work.receive(entered, received);
        applications.own(reference, Actors.current().id());
        mail.tell(entered, "application-received");
        return reference;
    }

    /** Adds a scan or a file, or only the place of a paper original. With {@code defect} it answers that request. */
    @Requires(Right.APPLICATION_WORK)
    public void addPaper(
            @Subject String reference,
            @Nullable Long seen,
            Index index,
            @Nullable String fileName,
            @Nullable InputStream content,
            String way,
            @Nullable Long defect) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        pages(index.pages());
        work.addPaper(
                application,
                new ApplicationWork.NewPaper(
                        index.item(),
                        fileName,
                        content,
                        index.datedOn(),
                        index.pages(),
                        List.of("POST", "MAIL").contains(way) ? way : "POST",
                        clock.now(),
                        index.place(),
                        defect));
    }

    /** Indexes a paper anew; whose mistake it was is kept apart. */
    @Requires(Right.APPLICATION_WORK)
    public void index(@Subject String reference, @Nullable Long seen, long paper, Index index, String fault) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        work.requireItem(application, index.item(), true);
        pages(index.pages());
        fault(fault);
        ApplicationPage.Paper before = reading.page(reference).papers().stream()
                .filter(p -> p.id() == paper)
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
        papers.index(reference, paper, index.item(), index.datedOn(), index.pages());
        differ(reference, "item", before.item(), index.item(), fault);
        differ(reference, "datedOn", text(before.datedOn()), text(index.datedOn()), fault);
        differ(reference, "pages", text(before.pages()), text(index.pages()), fault);
        String place = index.place();
        if (place != null && !place.isBlank() && !place.strip().equals(before.place())) {
            papers.place(reference, paper, place.strip());
        }
        applications.record(reference, Step.of("PAPER", "INDEX", index.item()));
    }

    /** The paper does not belong here or is worthless; it stays to be seen. */
    @Requires(Right.APPLICATION_WORK)
    public void setAside(@Subject String reference, @Nullable Long seen, long paper) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        if (!papers.setAside(reference, paper)) {
            throw BusinessRejection.notFound();
        }
        applications.record(reference, Step.of("PAPER", "SET_ASIDE", null));
    }

    /** Corrects what was stated; {@code fault} says whose mistake it was: DESK (typed wrongly) or AGENCY (stated wrongly). */
    @Requires(Right.APPLICATION_WORK)
    public void correct(@Subject String reference, @Nullable Long seen, ApplicationForm form, String fault) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        fault(fault);
        form.check(application.kind(), false, clock.today());
        Map<String, String> before = FormOf.page(reading.page(reference)).values();
        work.setFacts(application, form);
        Map<String, String> after = FormOf.page(reading.page(reference)).values();
        ApplicationWork.differences(before, after).forEach((field, values) -> {
            // Who the contact person is stands sealed; that it changed is enough for the record.
            boolean personal = List.of("contact", "mailbox", "phone").contains(field);
            applications.correct(reference, field, personal ? "…" : values[0], personal ? "…" : values[1], fault);
        });
        applications.record(reference, Step.of("FACTS", "CORRECT", null));
    }

    /** Replaces the record of patients (annex 1), as read from the paper. */
    @Requires(Right.APPLICATION_WORK)
    public void setRecord(@Subject String reference, @Nullable Long seen, String text, String fault) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        fault(fault);
        List<RecordLine> lines = RecordText.read(text, "record", clock.today());
        differ(
                reference,
                "record",
                String.valueOf(reading.page(reference).record().size()),
                String.valueOf(lines.size()),
                fault);
        papers.setRecord(reference, lines);
        applications.record(reference, Step.of("FACTS", "ENTER", "record"));
    }

    /** Replaces the contracts, as read from their copies. */
    @Requires(Right.APPLICATION_WORK)
    public void setContracts(@Subject String reference, @Nullable Long seen, List<ContractLine> lines, String fault) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        fault(fault);
        differ(
                reference,
                "contracts",
                String.valueOf(reading.page(reference).contracts().size()),
                String.valueOf(lines.size()),
                fault);
        papers.setContracts(reference, lines);
        applications.record(reference, Step.of("FACTS", "ENTER", "contracts"));
    }

    /** Only what stood there before counts as a correction. */
    private void differ(String reference, String field, String before, String after, String fault) {
        if (!before.isEmpty() && !before.equals("0") && !before.equals(after)) {
            applications.correct(reference, field, before, after, fault);
        }
    }

    private static void pages(@Nullable Integer pages) {
        if (pages != null && (pages < 1 || pages > 2_000)) {
            throw BusinessRejection.invalid("application.range", "pages", 1, 2_000);
        }
    }

    private static void fault(String fault) {
        if (!List.of("DESK", "AGENCY").contains(fault)) {
            throw BusinessRejection.invalid("application.choose", "fault");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
