package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.application.model.ApplicationAction;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.application.model.DefectAction;
import org.medinbound.application.model.DefectState;
import org.medinbound.application.store.ApplicationReading;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Defects;
import org.medinbound.application.store.RuleRows;
import org.medinbound.shared.BusinessRejection;

/** The desk's check of an application, its requests to the agency, and the handing over to the ministry. */
@Stateless
@UseCase
public class ApplicationDesk {
    @Inject
    Applications applications;

    @Inject
    ApplicationReading reading;

    @Inject
    ApplicationWork work;

    @Inject
    Defects defects;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    RuleRows rules;

    @Inject
    BundleMaking bundles;

    /** What an officer notes about one paper or condition. */
    public record Note(Result result, String words) {}

    /** The officer looks after the application from now on. */
    @Requires(Right.APPLICATION_WORK)
    public void take(@Subject String reference, @Nullable Long seen) {
        Applications.Locked application = applications.lock(reference, seen);
        applications.own(reference, me());
        applications.record(reference, new Step("OWNER", "TAKE", null, application.owner(), me(), null));
    }

    /**
     * Notes findings, by item. What dates and figures show cannot be noted away: FOUND for a paper that is missing or expired is
     * refused, and only a condition can be left to the ministry, with words.
     */
    @Requires(Right.APPLICATION_WORK)
    public void check(@Subject String reference, @Nullable Long seen, Map<String, Note> notes) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        List<Finding> findings = reading.page(reference).findings();
        notes.forEach((item, note) -> {
            Finding finding = findings.stream()
                    .filter(f -> f.item().code().equals(item))
                    .findFirst()
                    .orElseThrow(() -> BusinessRejection.invalid("application.choose", item));
            check(reference, finding, note);
        });
        applications.record(reference, Step.of("CHECK", "CHECK", null));
    }

    private void check(String reference, Finding finding, Note note) {
        RuleItem item = finding.item();
        String name = item.name("ja");
        if (!Result.NOTED.contains(note.result())) {
            throw BusinessRejection.invalid("application.choose", item.code());
        }
        if (note.words().length() > ApplicationWork.MAX_TEXT) {
            throw BusinessRejection.invalid("application.too-long", item.code(), ApplicationWork.MAX_TEXT);
        }
        if (note.result() == Result.LEFT_TO_MINISTRY
                && (item.isPaper() || note.words().isBlank())) {
            throw BusinessRejection.invalid("application.left-needs-words", item.code(), name);
        }
        if (note.result() == Result.FOUND && finding.computed().isDefect()) {
            throw BusinessRejection.invalid("application.computed-otherwise", item.code(), name);
        }
        defects.check(reference, item.code(), note.result(), note.words());
    }

    /**
     * Asks the agency for one thing, by mail with a link; the desk's clock stands still until the answer.
     *
     * @param text in the agency's language
     * @param dueOn after today
     */
    @Requires(Right.APPLICATION_WORK)
    public void ask(
            @Subject String reference, @Nullable Long seen, String item, Result result, String text, LocalDate dueOn) {
        String words = ApplicationWork.required(text, "text");
        clock.requireFuture(dueOn, "dueOn");
        if (!result.isDefect()) {
            throw BusinessRejection.invalid("application.choose", "result");
        }
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        work.requireItem(application, item, false);
        defects.ask(reference, item, result, words, dueOn);
        applications.record(reference, new Step("DEFECT", "ASK", item, null, "ASKED", result.name()));
        work.retime(application);
        mail.tell(application, "application-asked", dueOn);
    }

    /** The answer does not help: asks again in new words. */
    @Requires(Right.APPLICATION_WORK)
    public void askAgain(@Subject String reference, @Nullable Long seen, long defect, String text, LocalDate dueOn) {
        String words = ApplicationWork.required(text, "text");
        clock.requireFuture(dueOn, "dueOn");
        Applications.Locked application = change(reference, seen, defect, DefectAction.ASK_AGAIN);
        defects.askAgain(reference, defect, words, dueOn);
        work.retime(application);
        mail.tell(application, "application-asked", dueOn);
    }

    /** The answer is what was needed. */
    @Requires(Right.APPLICATION_WORK)
    public void settle(@Subject String reference, @Nullable Long seen, long defect) {
        work.retime(change(reference, seen, defect, DefectAction.SETTLE));
    }

    /** It is no longer needed. */
    @Requires(Right.APPLICATION_WORK)
    public void waive(@Subject String reference, @Nullable Long seen, long defect) {
        work.retime(change(reference, seen, defect, DefectAction.WAIVE));
    }

    /** Enters an answer that came by post or mail. */
    @Requires(Right.APPLICATION_WORK)
    public void enterAnswer(
            @Subject String reference, @Nullable Long seen, long defect, String text, String way, boolean withPaper) {
        if (!List.of("POST", "MAIL").contains(way)) {
            throw BusinessRejection.invalid("application.choose", "way");
        }
        work.answer(applications.lock(reference, seen), defect, text, withPaper, way);
    }

    /**
     * Hands the complete application to the ministry, as one bundle.
     *
     * @throws BusinessRejection CONFLICT while something is missing or asked
     */
    @Requires(Right.APPLICATION_WORK)
    public void handOver(@Subject String reference, @Nullable Long seen) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationState next = application.state().require(ApplicationAction.HAND_OVER);
        ApplicationPage page = reading.page(reference);
        if (page.anyRequestOpen()) {
            throw BusinessRejection.conflict("application.request-open");
        }
        List<Finding> holding = page.holdsUp();
        if (!holding.isEmpty()) {
            throw BusinessRejection.conflict(
                    "application.not-complete",
                    holding.size(),
                    holding.get(0).item().name("ja"),
                    holding.get(0).item().name("en"));
        }
        bundles.make(page);
        applications.move(reference, next);
        applications.pause(reference, "MINISTRY");
        applications.deskDue(reference, null);
        applications.record(reference, Step.moved("HAND_OVER", application.state(), next, null));
        mail.tell(application, "application-handed-over");
    }

    /** The agency took it back by letter or telephone. */
    @Requires(Right.APPLICATION_WORK)
    public void takeBack(@Subject String reference, @Nullable Long seen) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationState next = application.state().require(ApplicationAction.TAKE_BACK);
        applications.move(reference, next);
        applications.resume(reference);
        applications.deskDue(reference, null);
        applications.record(reference, Step.moved("TAKE_BACK", application.state(), next, null));
    }

    private Applications.Locked change(String reference, @Nullable Long seen, long defect, DefectAction action) {
        Applications.Locked application = applications.lock(reference, seen);
        ApplicationWork.requireReceived(application);
        DefectState before = defects.state(reference, defect);
        DefectState next = before.require(action);
        defects.move(defect, next);
        applications.record(
                reference,
                new Step("DEFECT", action.name(), defects.item(reference, defect), before.name(), next.name(), null));
        return application;
    }

    private static String me() {
        return Actors.current().id();
    }
}
