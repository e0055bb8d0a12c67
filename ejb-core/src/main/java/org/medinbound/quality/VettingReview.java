package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.model.VettingAction;
import org.medinbound.quality.model.VettingState;
import org.medinbound.quality.store.AssessmentRows;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.quality.store.VettingParts;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;

/**
 * A reviewer works on a vetting: completeness, scores, questions back, the proposal. {@code seen} is the last step that the page
 * showed; who comes second is told what the other did.
 */
@Stateless
@UseCase
public class VettingReview {
    @Inject
    VettingRows rows;

    @Inject
    VettingParts parts;

    @Inject
    AssessmentRows assessments;

    @Inject
    ConflictRows conflicts;

    @Inject
    VettingFiles files;

    @Inject
    ReviewClock clock;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** The caller becomes the reviewer. After an appeal was granted it is not the one who reviewed before. */
    @Requires(Right.QUALITY_WORK)
    public void take(@Subject String reference, @Nullable Long seen) {
        VettingRow row = work(reference, seen);
        String me = Actors.current().id();
        boolean again = rows.events(reference).stream().anyMatch(e -> e.action().equals("GRANT"));
        if (again
                && rows.events(reference).stream()
                        .anyMatch(e -> e.actor().equals(me)
                                && (e.action().equals("PROPOSE") || e.action().equals("REFUSE")))) {
            throw BusinessRejection.conflict("vetting.other-reviewer");
        }
        rows.set(reference, "reviewer", me);
        rows.record(reference, "TAKE", row.state(), row.state(), "", "", times.now());
    }

    /** Not complete: back to the hospital, which is told what is missing. */
    @Requires(Right.QUALITY_WORK)
    public void giveBack(@Subject String reference, @Nullable Long seen, String missing) {
        VettingRow row = work(reference, seen);
        Words.require(missing, "missing");
        LocalDate due = times.within(VettingTimes.COMPLETION);
        rows.move(row, VettingAction.RETURN, due, missing.strip(), times.now());
        mail.tell(row.hospitalSlug(), "vetting-returned", reference, reference, due);
    }

    /** Complete: the review begins, with the caller as the reviewer if there is none yet. */
    @Requires(Right.QUALITY_WORK)
    public void pass(@Subject String reference, @Nullable Long seen) {
        VettingRow row = work(reference, seen);
        rows.move(row, VettingAction.PASS, times.within(VettingTimes.REVIEW), "", times.now());
        if (row.reviewer() == null) {
            rows.set(reference, "reviewer", Actors.current().id());
        }
    }

    /** Scores a criterion. */
    @Requires(Right.QUALITY_WORK)
    public void score(
            @Subject String reference,
            @Nullable Long seen,
            String code,
            boolean applies,
            @Nullable Integer score,
            String comment) {
        VettingRow row = reviewing(reference, seen);
        Assessment assessment = files.file(reference, "en").assessment(code);
        new SelfAssessment(applies, score, comment).requireSound(assessment.criterion());
        Integer self = assessment.selfScore();
        if (applies && score != null && self != null && !self.equals(score) && comment.isBlank()) {
            throw BusinessRejection.invalid("vetting.differs", "comment");
        }
        assessments.saveReview(
                reference,
                row.standard(),
                code,
                applies,
                applies ? score : null,
                comment.strip(),
                Actors.current().id(),
                times.now());
        rows.record(reference, "SCORE", null, null, code, "", times.now());
    }

    /** Asks the hospital; the review's clock stands still until it answers. */
    @Requires(Right.QUALITY_WORK)
    public void ask(@Subject String reference, @Nullable Long seen, String code, String question, LocalDate dueOn) {
        VettingRow row = reviewing(reference, seen);
        Words.require(question, "question");
        times.requireFuture(dueOn, "dueOn");
        files.file(reference, "en").assessment(code);
        parts.ask(reference, code, question.strip(), dueOn, times.now());
        rows.record(reference, "ASK", null, null, code, question.strip(), times.now());
        clock.set(reference);
        mail.tell(row.hospitalSlug(), "vetting-question", reference, reference, dueOn);
    }

    /** Takes a question as answered, or does without the answer. */
    @Requires(Right.QUALITY_WORK)
    public void closeQuestion(@Subject String reference, @Nullable Long seen, long question) {
        reviewing(reference, seen);
        parts.close(reference, question, times.now());
        rows.record(reference, "CLOSE_QUESTION", null, null, "", "", times.now());
        clock.set(reference);
    }

    /**
     * Proposes ACCEPT, CONDITIONS or REFUSE; every criterion is scored by then and no question is open.
     *
     * @throws BusinessRejection {@code vetting.unscored} (how many), {@code vetting.unmet} for ACCEPT with an unmet mandatory criterion
     */
    @Requires(Right.QUALITY_WORK)
    public void propose(@Subject String reference, @Nullable Long seen, String proposal, String grounds) {
        VettingRow row = reviewing(reference, seen);
        Words.require(grounds, "grounds");
        VettingScore score = files.file(reference, "en").reviewScore();
        if (!score.open().isEmpty()) {
            throw BusinessRejection.invalid(
                    "vetting.unscored", "proposal", score.open().size());
        }
        if (parts.questions(reference).stream().anyMatch(VettingFile.Question::isOpen)) {
            throw BusinessRejection.invalid("vetting.question-open", "proposal");
        }
        if (proposal.equals("ACCEPT") && !score.unmet().isEmpty()) {
            throw BusinessRejection.invalid("vetting.unmet", "proposal", String.join(", ", score.unmet()));
        }
        rows.move(row, VettingAction.PROPOSE, times.within(VettingTimes.DECISION), grounds.strip(), times.now());
        rows.set(reference, "proposal", proposal);
        rows.set(reference, "proposal_text", grounds.strip());
        rows.set(reference, "proposed_by", Actors.current().id());
    }

    private VettingRow work(String reference, @Nullable Long seen) {
        VettingRow row = rows.lock(reference, seen);
        conflicts.requireNone(row.hospitalSlug());
        return row;
    }

    private VettingRow reviewing(String reference, @Nullable Long seen) {
        VettingRow row = work(reference, seen);
        if (!row.state().equals(VettingState.REVIEW.name())) {
            throw BusinessRejection.conflict("vetting.state." + row.state());
        }
        if (!Actors.current().id().equals(row.reviewer())) {
            throw BusinessRejection.conflict("vetting.not-reviewer");
        }
        return row;
    }
}
