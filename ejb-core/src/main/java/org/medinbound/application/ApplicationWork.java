package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.model.ApplicationAction;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.application.model.DefectAction;
import org.medinbound.application.model.DefectState;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Defects;
import org.medinbound.application.store.Papers;
import org.medinbound.application.store.RuleRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** Steps that agency and desk have in common; each runs in the transaction of a use case that has checked the right. */
@ApplicationScoped
public class ApplicationWork {
    /** Longest text of a request, an answer or a note, in characters. */
    public static final int MAX_TEXT = 4_000;

    private static final int MOST_PAPERS = 300;

    @Inject
    Applications applications;

    @Inject
    Papers papers;

    @Inject
    Defects defects;

    @Inject
    RuleRows rules;

    @Inject
    CaseFiles files;

    @Inject
    CaseVault vault;

    @Inject
    ApplicationClock clock;

    @Inject
    TextRecognition recognition;

    /** A paper that comes in. {@code content} null: only the paper original is there, at {@code place}. */
    record NewPaper(
            String item,
            @Nullable String fileName,
            @Nullable InputStream content,
            @Nullable LocalDate datedOn,
            @Nullable Integer pages,
            String way,
            Instant receivedAt,
            @Nullable String place,
            @Nullable Long defect) {}

    /** Takes a paper in; older ones of its kind are set aside when it answers a request, otherwise they stay beside it. */
    StoredFileOrPlace addPaper(Applications.Locked application, NewPaper paper) {
        String reference = application.reference();
        requireItem(application, paper.item(), true);
        if (papers.count(reference) >= MOST_PAPERS) {
            throw BusinessRejection.conflict("application.papers-many", MOST_PAPERS);
        }
        InputStream content = paper.content();
        String place = paper.place();
        if (content == null && (place == null || place.isBlank())) {
            throw BusinessRejection.invalid("application.file-or-place", "file");
        }
        LocalDate dated = paper.datedOn();
        if (dated != null
                && (dated.isBefore(clock.today().minusYears(50))
                        || dated.isAfter(clock.today().plusYears(1)))) {
            throw BusinessRejection.invalid("application.day", "datedOn");
        }
        StoredFile stored = content == null
                ? null
                : files.store(reference, Objects.requireNonNullElse(paper.fileName(), "file"), content);
        boolean read = stored != null && recognition.reads(stored.mediaType());
        long id = papers.add(
                reference,
                new Papers.Incoming(
                        paper.item(),
                        stored == null ? null : stored.id(),
                        dated,
                        paper.pages(),
                        paper.way(),
                        paper.receivedAt(),
                        place == null || place.isBlank() ? null : place.strip(),
                        read,
                        paper.defect()));
        if (paper.defect() != null) {
            papers.setAside(reference, paper.item(), id, paper.defect());
        }
        defects.uncheck(reference, paper.item());
        applications.record(reference, Step.of("PAPER", "ADD", paper.item()));
        return new StoredFileOrPlace(id, stored);
    }

    /** What came in: the paper's number and its file, if it has one. */
    record StoredFileOrPlace(long id, @Nullable StoredFile file) {}

    /** The rules under which the application stands know the item; refused otherwise. */
    RuleItem requireItem(Applications.Locked application, String code, boolean paper) {
        return rules.find(application.ruleSetId()).orElseThrow().of(application.kind()).stream()
                .filter(i -> i.code().equals(code) && (!paper || i.isPaper()))
                .findFirst()
                .orElseThrow(() -> BusinessRejection.invalid("application.choose", "item"));
    }

    byte[] sealed(String reference, Contact contact) {
        String text = String.join(
                "\n",
                contact.name().replace('\n', ' '),
                contact.mailbox().replace('\n', ' '),
                contact.phone().replace('\n', ' '));
        return Objects.requireNonNull(vault.seal(reference, text));
    }

    /** Writes the form's facts. */
    void setFacts(Applications.Locked application, ApplicationForm form) {
        String reference = application.reference();
        applications.setFacts(
                reference,
                form.value("name"),
                form.value("nameEn"),
                sealed(reference, form.contact()),
                form.netAssets(),
                form.day("netAssetsOn"),
                form.day("withdrawOn"));
        String number = application.guarantorNumber();
        if (application.kind() == ApplicationKind.CHANGE && number != null) {
            AgencyEntry now = applications.agency(number).orElseThrow(BusinessRejection::notFound);
            applications.setChanges(reference, form.changes(now), now);
        }
    }

    /** Received at that instant: from now on the rules of that day hold and the desk's clock runs. */
    void receive(Applications.Locked application, Instant receivedAt) {
        ApplicationState next = application.state().require(ApplicationAction.SUBMIT);
        LocalDate day = receivedAt.atZone(SystemClock.TOKYO).toLocalDate();
        RuleVersion version = rules.governing(day);
        applications.receive(application.reference(), receivedAt, version.id());
        applications.move(application.reference(), next);
        applications.deskDue(
                application.reference(),
                clock.deskDue(receivedAt, version.deskDays(), List.of()).orElse(null));
        applications.record(
                application.reference(), Step.moved("SUBMIT", application.state(), next, version.version()));
    }

    /** The agency's answer to a request; when nothing else is asked the desk's clock runs on. */
    void answer(Applications.Locked application, long defect, String text, boolean withPaper, String way) {
        String reference = application.reference();
        requireReceived(application);
        if (text.isBlank() && !withPaper) {
            throw BusinessRejection.invalid("application.answer-empty", "text");
        }
        if (text.length() > MAX_TEXT) {
            throw BusinessRejection.invalid("application.too-long", "text", MAX_TEXT);
        }
        DefectState before = defects.state(reference, defect);
        DefectState next = before.require(DefectAction.ANSWER);
        String item = defects.item(reference, defect);
        defects.answer(reference, defect, text.isBlank() ? null : text.strip(), way);
        defects.uncheck(reference, item);
        applications.record(reference, new Step("DEFECT", "ANSWER", item, before.name(), next.name(), way));
        retime(application);
    }

    /** Pauses or resumes the desk's clock by what is asked now, and writes the due day that follows. */
    void retime(Applications.Locked application) {
        String reference = application.reference();
        Instant received = application.receivedAt();
        if (received == null) {
            return;
        }
        if (defects.count(reference, DefectState.ASKED) > 0) {
            applications.pause(reference, "AGENCY");
        } else {
            applications.resume(reference);
        }
        due(reference, received, application.ruleSetId());
    }

    /** Writes the day that the pausing clock says. */
    void due(String reference, Instant received, long ruleSet) {
        int days = rules.find(ruleSet).orElseThrow().deskDays();
        applications.deskDue(
                reference,
                clock.deskDue(received, days, applications.pauses(reference)).orElse(null));
    }

    static void requireReceived(Applications.Locked application) {
        if (application.state() != ApplicationState.RECEIVED) {
            throw BusinessRejection.conflict("application.state." + application.state());
        }
    }

    /** Refuses unless the agency or the desk may still change what was stated. */
    static void requireWritable(Applications.Locked application) {
        if (application.state() != ApplicationState.DRAFT && application.state() != ApplicationState.RECEIVED) {
            throw BusinessRejection.conflict("application.state." + application.state());
        }
    }

    /** The text, stripped; refused when blank or too long. */
    static String required(String text, String field) {
        if (text.isBlank()) {
            throw BusinessRejection.invalid("application.needed", field);
        }
        if (text.length() > MAX_TEXT) {
            throw BusinessRejection.invalid("application.too-long", field, MAX_TEXT);
        }
        return text.strip();
    }

    /** Differences between two forms, by field, for the record of corrections. */
    static Map<String, String[]> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String[]> found = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                found.put(field, new String[] {old, value});
            }
        });
        return found;
    }
}
