package org.medinbound.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;

/**
 * One criterion of a vetting: what the hospital says, what it hands in, what the reviewer says.
 *
 * @param selfScore null while the hospital said nothing, or says that it does not apply
 * @param reviewScore null while the reviewer did not score it, or agrees that it does not apply
 */
public record Assessment(
        Criterion criterion,
        @Nullable Integer selfScore,
        boolean selfApplies,
        String selfText,
        @Nullable Integer reviewScore,
        boolean reviewApplies,
        String reviewText,
        @Nullable String reviewedBy,
        List<Evidence> evidence) {
    public Assessment {
        evidence = List.copyOf(evidence);
    }

    /** A file that was handed in as evidence. */
    public record Evidence(StoredFile file, @Nullable LocalDate validUntil) {
        /** Does the paper still hold on that day? */
        public boolean holdsOn(LocalDate day) {
            return validUntil == null || !day.isAfter(validUntil);
        }

        /** Can it be used: scanned and not found harmful? */
        public boolean isUsable() {
            return file.state().canBeOpened();
        }
    }

    /** Did the hospital say how it stands? */
    public boolean isAnswered() {
        return selfScore != null || !selfApplies;
    }

    /** Did the reviewer? */
    public boolean isReviewed() {
        return reviewScore != null || !reviewApplies;
    }

    /** As the hospital scores itself. */
    public VettingScore.Scored self() {
        return scored(selfApplies, selfScore);
    }

    /** As the reviewer scores it. */
    public VettingScore.Scored review() {
        return scored(reviewApplies, reviewScore);
    }

    private VettingScore.Scored scored(boolean applies, @Nullable Integer score) {
        return new VettingScore.Scored(
                criterion.code(), criterion.area(), criterion.weight(), criterion.mandatory(), applies, score);
    }
}
