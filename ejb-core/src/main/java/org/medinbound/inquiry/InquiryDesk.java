package org.medinbound.inquiry;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.model.Deficiency;
import org.medinbound.inquiry.model.DeficiencyAction;
import org.medinbound.inquiry.model.DeficiencyState;
import org.medinbound.inquiry.model.Inquiry;
import org.medinbound.inquiry.model.InquiryState;
import org.medinbound.inquiry.store.CaseRows;
import org.medinbound.inquiry.store.Cases;
import org.medinbound.shared.BusinessRejection;

/**
 * What a desk officer does with a case. Each method takes the last step that the officer's page showed and is refused, with
 * who did what, when somebody else was quicker.
 */
@Stateless
@UseCase
public class InquiryDesk {
    private static final Set<String> RESULTS = Set.of("OK", "MISSING", "NOT_NEEDED");

    @Inject
    Cases cases;

    @Inject
    CaseRows rows;

    @Inject
    CaseVault vault;

    @Inject
    CaseMail mail;

    @Inject
    DeskClock clock;

    @Inject
    Event<CaseEnded> ended;

    /** The officer looks after the case from now on. */
    @Requires(Right.INQUIRY_WORK)
    public void take(@Subject String reference, @Nullable Long seen) {
        Inquiry inquiry = cases.lock(reference, seen);
        String before = inquiry.owner();
        inquiry.take(me());
        cases.record(new CaseEvent(reference, "DESK", "OWNER", null, "TAKE", before, me(), null));
    }

    /** Keeps the results of the quality check, by item: OK, MISSING or NOT_NEEDED. */
    @Requires(Right.INQUIRY_WORK)
    public void check(@Subject String reference, @Nullable Long seen, Map<String, String> results) {
        Inquiry inquiry = cases.lock(reference, seen);
        inquiry.requireOpen();
        if (!RESULTS.containsAll(results.values())) {
            throw BusinessRejection.invalid("inquiry.choose", "checks");
        }
        rows.setChecks(reference, results, me(), clock.now());
        cases.record(new CaseEvent(reference, "DESK", "CHECK", null, "CHECK", null, null, null));
    }

    /** The papers are complete: hospitals may be asked. */
    @Requires(Right.INQUIRY_WORK)
    public void passCheck(@Subject String reference, @Nullable Long seen) {
        Inquiry inquiry = cases.lock(reference, seen);
        if (rows.unchecked(reference, inquiry.kind()) > 0) {
            throw BusinessRejection.conflict("inquiry.unchecked");
        }
        InquiryState before = inquiry.state();
        inquiry.passCheck(clock.now(), rows.openDeficiencies(reference) > 0);
        inquiry.deskActsBy(clock.within(DeskClock.REACTION));
        cases.record(CaseEvent.ofCase(reference, "DESK", "PASS_CHECK", before, inquiry.state(), null));
    }

    /**
     * Asks the sender for one missing thing, by mail with a link.
     *
     * @param item code of the check item
     * @param text in the sender's language
     * @param dueOn after today
     */
    @Requires(Right.INQUIRY_WORK)
    public void ask(@Subject String reference, @Nullable Long seen, String item, String text, LocalDate dueOn) {
        byte[] sealed = sealed(reference, text, "text");
        clock.requireFuture(dueOn, "dueOn");
        Inquiry inquiry = cases.lock(reference, seen);
        inquiry.requireOpen();
        Deficiency asked = new Deficiency(reference, item, sealed, dueOn, me(), clock.now());
        cases.add(asked);
        cases.record(CaseEvent.ofPart(reference, "DESK", "DEFICIENCY", asked.id(), "ASK", null, asked.state())
                .because(item));
        mail.toSender(inquiry, "inquiry-asked", dueOn);
    }

    /** The answer is what was needed. */
    @Requires(Right.INQUIRY_WORK)
    public void settle(@Subject String reference, @Nullable Long seen, long deficiency) {
        change(reference, seen, deficiency, DeficiencyAction.SETTLE);
    }

    /** It is no longer needed. */
    @Requires(Right.INQUIRY_WORK)
    public void waive(@Subject String reference, @Nullable Long seen, long deficiency) {
        change(reference, seen, deficiency, DeficiencyAction.WAIVE);
    }

    /** The answer does not help: asks again in new words. */
    @Requires(Right.INQUIRY_WORK)
    public void askAgain(
            @Subject String reference, @Nullable Long seen, long deficiency, String text, LocalDate dueOn) {
        byte[] sealed = sealed(reference, text, "text");
        clock.requireFuture(dueOn, "dueOn");
        Inquiry inquiry = cases.lock(reference, seen);
        inquiry.requireOpen();
        Deficiency asked = cases.deficiency(reference, deficiency);
        DeficiencyState before = asked.state();
        asked.askAgain(sealed, dueOn, me(), clock.now());
        cases.record(CaseEvent.ofPart(
                reference, "DESK", "DEFICIENCY", asked.id(), DeficiencyAction.ASK_AGAIN, before, asked.state()));
        mail.toSender(inquiry, "inquiry-asked", dueOn);
    }

    /** Writes to the sender, who is told by mail; the text itself stays on the page of the case. */
    @Requires(Right.INQUIRY_WORK)
    public void write(@Subject String reference, @Nullable Long seen, String text) {
        byte[] sealed = sealed(reference, text, "message");
        Inquiry inquiry = cases.lock(reference, seen);
        inquiry.requireOpen();
        String id = rows.addMessage(reference, "DESK", me(), inquiry.language(), sealed, clock.now());
        cases.record(new CaseEvent(reference, "DESK", "MESSAGE", id, "WRITE", null, null, null));
        mail.toSender(inquiry, "inquiry-message");
    }

    /** Ends the case, with a reason of {@link Inquiry#CLOSE_REASONS}; the sender is told. */
    @Requires(Right.INQUIRY_WORK)
    public void close(@Subject String reference, @Nullable Long seen, String reason) {
        Inquiry inquiry = cases.lock(reference, seen);
        InquiryState before = inquiry.state();
        inquiry.close(reason, clock.now());
        cases.record(CaseEvent.ofCase(reference, "DESK", "CLOSE", before, inquiry.state(), reason));
        ended.fire(new CaseEnded(reference));
        mail.toSender(inquiry, "inquiry-closed");
    }

    private void change(String reference, @Nullable Long seen, long deficiency, DeficiencyAction action) {
        Inquiry inquiry = cases.lock(reference, seen);
        inquiry.requireOpen();
        Deficiency asked = cases.deficiency(reference, deficiency);
        DeficiencyState before = asked.state();
        if (action == DeficiencyAction.SETTLE) {
            asked.settle();
        } else {
            asked.waive();
        }
        inquiry.deskActsBy(clock.within(DeskClock.REACTION));
        cases.record(CaseEvent.ofPart(reference, "DESK", "DEFICIENCY", asked.id(), action, before, asked.state()));
    }

    private byte[] sealed(String reference, String text, String field) {
        if (text.isBlank()) {
            throw BusinessRejection.invalid("inquiry.needed", field);
        }
        if (text.length() > InquiryRules.MAX_TEXT) {
            throw BusinessRejection.invalid("inquiry.too-long", field, InquiryRules.MAX_TEXT);
        }
        return Objects.requireNonNull(vault.seal(reference, text.strip()));
    }

    private static String me() {
        return Actors.current().id();
    }
}
