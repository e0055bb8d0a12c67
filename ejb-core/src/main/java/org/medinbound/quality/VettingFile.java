package org.medinbound.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.model.VettingState;

/**
 * Everything of one vetting.
 *
 * @param contact responsible person and telephone at the hospital; empty until it handed in
 */
public record VettingFile(
        VettingRow row,
        Standard standard,
        List<Assessment> assessments,
        List<Question> questions,
        List<Visit> visits,
        List<Event> events,
        String contact) {
    public VettingFile {
        assessments = List.copyOf(assessments);
        questions = List.copyOf(questions);
        visits = List.copyOf(visits);
        events = List.copyOf(events);
    }

    /** A question back to the hospital. */
    public record Question(
            long id,
            String code,
            String words,
            Instant askedAt,
            LocalDate dueOn,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant closedAt) {
        /** Is the hospital awaited? */
        public boolean isOpen() {
            return answeredAt == null && closedAt == null;
        }
    }

    /** A visit, on site or by video. */
    public record Visit(
            long id,
            String kind,
            Instant plannedFor,
            String plan,
            String protocol,
            @Nullable LocalDate heldOn,
            @Nullable String protocolBy,
            @Nullable Instant cancelledAt) {
        /** Is it still to be held? */
        public boolean isPlanned() {
            return heldOn == null && cancelledAt == null;
        }
    }

    /** One step. */
    public record Event(
            long id,
            Instant at,
            String actor,
            String action,
            @Nullable String fromState,
            @Nullable String toState,
            String about,
            String words) {}

    public VettingState state() {
        return VettingState.valueOf(row.state());
    }

    /** Can the hospital write into its self-assessment? */
    public boolean isHospitalWriting() {
        return VettingState.HOSPITAL_WRITES.contains(state());
    }

    public VettingScore selfScore() {
        return VettingScore.of(assessments.stream().map(Assessment::self).toList());
    }

    public VettingScore reviewScore() {
        return VettingScore.of(assessments.stream().map(Assessment::review).toList());
    }

    /** What the standards' thresholds suggest for the reviewer's scores. */
    public String suggestion() {
        return reviewScore().suggestion(standard.passPercent(), standard.areaPercent());
    }

    /** What is missing before the self-assessment can be handed in. */
    public List<Lack> lacks(LocalDate today) {
        List<Lack> lacks = new ArrayList<>();
        for (Assessment each : assessments) {
            Criterion criterion = each.criterion();
            if (!each.isAnswered()) {
                lacks.add(new Lack(criterion.code(), criterion.area(), "SCORE"));
            } else if (each.selfText().isBlank()) {
                lacks.add(new Lack(criterion.code(), criterion.area(), "TEXT"));
            }
            if (criterion.mandatory()) {
                List<Assessment.Evidence> papers = each.evidence();
                if (papers.isEmpty()) {
                    lacks.add(new Lack(criterion.code(), criterion.area(), "EVIDENCE"));
                } else if (papers.stream().noneMatch(p -> p.holdsOn(today))) {
                    lacks.add(new Lack(criterion.code(), criterion.area(), "EXPIRED"));
                }
            }
        }
        return lacks;
    }

    /** Questions by criterion, for beside it. */
    public Map<String, List<Question>> questionsByCode() {
        return questions.stream().collect(java.util.stream.Collectors.groupingBy(Question::code));
    }

    public Assessment assessment(String code) {
        return assessments.stream()
                .filter(a -> a.criterion().code().equals(code))
                .findFirst()
                .orElseThrow(org.medinbound.shared.BusinessRejection::notFound);
    }
}
