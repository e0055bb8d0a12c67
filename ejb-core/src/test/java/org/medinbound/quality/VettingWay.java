package org.medinbound.quality;

import static org.medinbound.quality.QualityHouse.AOI;
import static org.medinbound.quality.QualityHouse.HOSPITAL;

import java.io.InputStream;
import java.util.List;
import java.util.function.ToIntFunction;
import org.medinbound.access.Actor;

/** Steps of a vetting that tests share. */
final class VettingWay {
    private final QualityHouse house;
    final OwnVetting own;
    final OwnAssessment assessment;
    final VettingReview review;
    final VettingDecision decision;
    final VettingDesk desk;

    VettingWay(QualityHouse house) {
        this.house = house;
        own = house.get(OwnVetting.class);
        assessment = house.get(OwnAssessment.class);
        review = house.get(VettingReview.class);
        decision = house.get(VettingDecision.class);
        desk = house.get(VettingDesk.class);
    }

    /** Begun by the hospital, every criterion answered, a paper for each mandatory one. */
    String filled() {
        String reference = house.as(HOSPITAL, () -> own.begin(AOI));
        for (Assessment each : file(HOSPITAL, reference).assessments()) {
            Criterion criterion = each.criterion();
            house.does(
                    HOSPITAL,
                    () -> assessment.save(
                            AOI, reference, criterion.code(), new SelfAssessment(true, 3, "We do this.")));
            if (criterion.mandatory()) {
                attach(reference, criterion.code(), "rules.pdf");
            }
        }
        return reference;
    }

    void attach(String reference, String code, String name) {
        house.does(HOSPITAL, () -> assessment.attach(AOI, reference, code, name, InputStream.nullInputStream(), null));
    }

    String submitted() {
        String reference = filled();
        house.does(HOSPITAL, () -> own.submit(AOI, reference, "Hanako Aoi, head, 03-0000-0000"));
        return reference;
    }

    /** In review by the officer, every criterion scored. */
    String scored(Actor reviewer, ToIntFunction<Criterion> score) {
        String reference = submitted();
        house.does(reviewer, () -> review.pass(reference, null));
        scoreAll(reviewer, reference, score);
        return reference;
    }

    void scoreAll(Actor reviewer, String reference, ToIntFunction<Criterion> score) {
        for (Assessment each : file(reviewer, reference).assessments()) {
            Criterion criterion = each.criterion();
            house.does(
                    reviewer,
                    () -> review.score(
                            reference,
                            null,
                            criterion.code(),
                            true,
                            score.applyAsInt(criterion),
                            "As the papers show."));
        }
    }

    String refused(Actor reviewer, Actor decider) {
        String reference = scored(reviewer, c -> 0);
        house.does(reviewer, () -> review.propose(reference, null, "REFUSE", "Far from the standards."));
        house.does(decider, () -> decision.refuse(reference, null, "The standards are not met."));
        return reference;
    }

    String accepted(Actor reviewer, Actor decider) {
        String reference = scored(reviewer, c -> 3);
        house.does(reviewer, () -> review.propose(reference, null, "ACCEPT", "All is met."));
        house.does(decider, () -> decision.accept(reference, null, "Accepted.", List.of()));
        return reference;
    }

    VettingFile file(Actor actor, String reference) {
        return house.as(
                actor, () -> actor.equals(HOSPITAL) ? own.open(AOI, reference, "en") : desk.open(reference, "en"));
    }
}
