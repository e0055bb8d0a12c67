package org.medinbound.quality;

import java.util.List;

/**
 * One criterion in one language.
 *
 * @param code stable from version to version
 * @param weight 1 to 3, within its area
 * @param mandatory below a score of {@link VettingScore#MET} a hospital is not accepted without a condition
 * @param scale GRADED (0 to 3) or YES_NO (0 or 3)
 * @param mayNotApply a hospital may say that it does not apply
 * @param evidence what is asked for as evidence
 * @param source scheme and theme that it was written after
 */
public record Criterion(
        String code,
        String area,
        int weight,
        boolean mandatory,
        String scale,
        boolean mayNotApply,
        String statement,
        String why,
        String evidence,
        String source) {
    /** Areas of the standards, in their order; texts {@code quality.area.<area>}. */
    public static final List<String> AREAS =
            List.of("SERVICE", "LANGUAGE", "CLINICAL", "PRICE", "SAFETY", "PRIVACY", "COMPLAINT", "FOLLOW_UP");

    /** Scores that can be given. */
    public List<Integer> scores() {
        return scale.equals("YES_NO") ? List.of(0, 3) : List.of(0, 1, 2, 3);
    }
}
