package org.medinbound.quality;

import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/**
 * What a hospital says of one criterion.
 *
 * @param score null while it says nothing, or when the criterion does not apply
 * @param text how it meets the criterion; may be empty in a draft
 */
public record SelfAssessment(boolean applies, @Nullable Integer score, String text) {
    /** Longest text, in characters. */
    public static final int MAX_TEXT = 4000;

    void requireSound(Criterion criterion) {
        if (score != null && !criterion.scores().contains(score)) {
            throw BusinessRejection.invalid("vetting.score", "score");
        }
        if (!applies && !criterion.mayNotApply()) {
            throw BusinessRejection.invalid("vetting.applies", "score");
        }
        if (text.length() > MAX_TEXT) {
            throw BusinessRejection.invalid("vetting.text", "text", MAX_TEXT);
        }
    }
}
