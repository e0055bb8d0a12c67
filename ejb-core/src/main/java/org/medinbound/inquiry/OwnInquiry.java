package org.medinbound.inquiry;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.FileContent;
import org.medinbound.inquiry.model.Deficiency;
import org.medinbound.inquiry.model.DeficiencyAction;
import org.medinbound.inquiry.model.DeficiencyState;
import org.medinbound.inquiry.model.Inquiry;
import org.medinbound.inquiry.model.InquiryState;
import org.medinbound.inquiry.store.CaseReading;
import org.medinbound.inquiry.store.CaseRows;
import org.medinbound.inquiry.store.Cases;
import org.medinbound.shared.BusinessRejection;

/** What a sender sees and does with the own inquiry. */
@Stateless
@UseCase
public class OwnInquiry {
    @Inject
    Cases cases;

    @Inject
    CaseRows rows;

    @Inject
    CaseReading reading;

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles files;

    @Inject
    CaseVault vault;

    @Inject
    DeskClock clock;

    @Inject
    Event<CaseEnded> ended;

    /** The case, with names of hospitals in the language; empty when it was not sent yet. */
    @Requires(Right.INQUIRY_OWN)
    public Optional<CasePage> open(@Subject String reference, String language) {
        access.requireCase(reference);
        return reading.page(reference, language).map(OwnInquiry::forSender);
    }

    private static CasePage forSender(CasePage page) {
        return new CasePage(
                page.standing(),
                page.person(),
                page.medical(),
                page.deficiencies(),
                page.messages(),
                page.answers().stream()
                        .filter(a -> !a.state().equals("WITHDRAWN"))
                        .toList(),
                page.files(),
                page.wishes(),
                page.events(),
                Map.of());
    }

    /** Adds a file, as part of the answer to a deficiency when one is named. Answers with the file's id. */
    @Requires(Right.INQUIRY_OWN)
    public UUID attach(@Subject String reference, @Nullable Long deficiency, String name, InputStream content) {
        access.requireCase(reference);
        lockOpen(reference);
        if (rows.files(reference) >= InquiryDrafts.MAX_FILES) {
            throw BusinessRejection.invalid("inquiry.too-many-files", "file", InquiryDrafts.MAX_FILES);
        }
        if (deficiency != null) {
            cases.deficiency(reference, deficiency);
        }
        UUID id = files.store(reference, name, content).id();
        rows.addFile(reference, id, deficiency, clock.now());
        return id;
    }

    /**
     * Answers what was asked for, in words, with files attached before, or both.
     *
     * @param withFile a file was attached for it
     */
    @Requires(Right.INQUIRY_OWN)
    public void answer(@Subject String reference, long deficiency, String text, boolean withFile) {
        access.requireCase(reference);
        if (text.isBlank() && !withFile) {
            throw BusinessRejection.invalid("inquiry.answer-empty", "text");
        }
        requireShort(text, "text");
        Inquiry inquiry = lockOpen(reference);
        Deficiency asked = cases.deficiency(reference, deficiency);
        DeficiencyState before = asked.state();
        asked.answer(text.isBlank() ? null : vault.seal(reference, text.strip()), clock.now());
        inquiry.deskActsBy(clock.within(DeskClock.REACTION));
        cases.record(CaseEvent.ofPart(
                reference, "PATIENT", "DEFICIENCY", asked.id(), DeficiencyAction.ANSWER, before, asked.state()));
    }

    /** Writes to the desk. */
    @Requires(Right.INQUIRY_OWN)
    public void write(@Subject String reference, String text) {
        access.requireCase(reference);
        if (text.isBlank()) {
            throw BusinessRejection.invalid("inquiry.needed", "message");
        }
        requireShort(text, "message");
        Inquiry inquiry = lockOpen(reference);
        byte[] sealed = Objects.requireNonNull(vault.seal(reference, text.strip()));
        String id =
                rows.addMessage(reference, "PATIENT", Actors.current().id(), inquiry.language(), sealed, clock.now());
        cases.record(new CaseEvent(reference, "PATIENT", "MESSAGE", id, "WRITE", null, null, null));
    }

    /** Takes the inquiry back. */
    @Requires(Right.INQUIRY_OWN)
    public void withdraw(@Subject String reference) {
        access.requireCase(reference);
        Inquiry inquiry = lockOpen(reference);
        InquiryState before = inquiry.state();
        inquiry.withdraw(clock.now());
        cases.record(CaseEvent.ofCase(reference, "PATIENT", "WITHDRAW", before, inquiry.state(), "BY_SENDER"));
        ended.fire(new CaseEnded(reference));
    }

    /** Opens a file of the case, if it was found clean. */
    @Requires(Right.INQUIRY_OWN)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        access.requireCase(reference);
        return rows.hasFile(reference, file) ? files.open(file) : Optional.empty();
    }

    private Inquiry lockOpen(String reference) {
        Inquiry inquiry = cases.lock(reference).orElseThrow(BusinessRejection::notFound);
        inquiry.requireOpen();
        return inquiry;
    }

    private static void requireShort(String text, String field) {
        if (text.length() > InquiryRules.MAX_TEXT) {
            throw BusinessRejection.invalid("inquiry.too-long", field, InquiryRules.MAX_TEXT);
        }
    }
}
