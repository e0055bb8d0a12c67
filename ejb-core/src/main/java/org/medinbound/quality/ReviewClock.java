package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.model.VettingState;
import org.medinbound.quality.store.VettingParts;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PausingClock;

/** The promise of a review: so many working days, less the time in which the hospital was asked. */
@ApplicationScoped
public class ReviewClock {
    @Inject
    VettingRows rows;

    @Inject
    VettingParts parts;

    @Inject
    VettingTimes times;

    /** Writes anew by when whoever has the turn acts: the hospital on its nearest question, else the reviewer. */
    void set(String reference) {
        VettingRow row = rows.find(reference, "en").orElseThrow(BusinessRejection::notFound);
        if (!row.state().equals(VettingState.REVIEW.name())) {
            return;
        }
        List<VettingFile.Question> questions = parts.questions(reference);
        LocalDate asked = questions.stream()
                .filter(VettingFile.Question::isOpen)
                .map(VettingFile.Question::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        rows.due(reference, asked != null ? asked : times.lastDay(clock(row.stateAt(), questions)));
    }

    static PausingClock clock(Instant begun, List<VettingFile.Question> questions) {
        return new PausingClock(begun, VettingTimes.REVIEW, pauses(begun, questions));
    }

    /** Times in which at least one question was open; overlapping ones are one. */
    private static List<PausingClock.Pause> pauses(Instant begun, List<VettingFile.Question> questions) {
        List<PausingClock.Pause> pauses = new ArrayList<>();
        for (VettingFile.Question each : questions) {
            Instant from = each.askedAt().isBefore(begun) ? begun : each.askedAt();
            Instant until = end(each);
            if (until == null || until.isAfter(begun)) {
                join(pauses, from, until);
            }
        }
        return pauses;
    }

    private static @Nullable Instant end(VettingFile.Question question) {
        Instant answered = question.answeredAt();
        return answered == null ? question.closedAt() : answered;
    }

    /** Questions come in the order in which they were asked. */
    private static void join(List<PausingClock.Pause> pauses, Instant from, @Nullable Instant until) {
        PausingClock.Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        Instant lastEnd = last == null ? null : last.until();
        if (last == null || (lastEnd != null && lastEnd.isBefore(from))) {
            pauses.add(new PausingClock.Pause(from, until));
        } else if (lastEnd != null && (until == null || until.isAfter(lastEnd))) {
            pauses.set(
                    pauses.size() - 1,
                    new PausingClock.Pause(Objects.requireNonNull(last).from(), until));
        }
    }
}
