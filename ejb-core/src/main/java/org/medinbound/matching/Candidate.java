package org.medinbound.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hospital that could be asked, with what speaks for it.
 *
 * @param wished the sender named it
 * @param treats it has the department
 * @param speaks how it speaks the sender's language: staff, video, telephone or machine; null when not
 * @param monthlyCapacity new patients from abroad a month
 * @param accreditations schemes in force
 * @param medianDays median of its answer times in days; null while it gave fewer than {@link #FEWEST_ANSWERS} answers
 * @param asked it was asked for this inquiry already
 * @param acceptance what it says of new patients now: LIMITED or CLOSED; null or OPEN when it takes them
 * @param acceptanceUntil last day on which that holds, or null
 * @param closedDays own holidays within two weeks
 * @param closedFrom the first of them, or null
 * @param score sum of the points; the table stands in {@link CandidateRanking}
 */
public record Candidate(
        String slug,
        String name,
        String city,
        boolean wished,
        boolean treats,
        @Nullable String speaks,
        int monthlyCapacity,
        int accreditations,
        @Nullable Double medianDays,
        boolean asked,
        @Nullable String acceptance,
        @Nullable LocalDate acceptanceUntil,
        int closedDays,
        @Nullable LocalDate closedFrom,
        int score) {
    /** Below this number of answers no time is shown: it would say more about chance than about the hospital. */
    public static final int FEWEST_ANSWERS = 3;

    /** One reason: a code whose text stands under {@code matching.reason.<code>}, and its figure. */
    public record Reason(String code, long figure) {}

    /** What speaks for it, strongest first. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (wished) {
            reasons.add(new Reason("wished", 0));
        }
        if (treats) {
            reasons.add(new Reason("treats", 0));
        }
        if (speaks != null) {
            reasons.add(new Reason("speaks-" + speaks, 0));
        }
        if (accreditations > 0) {
            reasons.add(new Reason("accredited", accreditations));
        }
        if (medianDays != null) {
            reasons.add(new Reason("answers", Math.round(medianDays)));
        }
        reasons.add(new Reason("capacity", monthlyCapacity));
        return List.copyOf(reasons);
    }
}
