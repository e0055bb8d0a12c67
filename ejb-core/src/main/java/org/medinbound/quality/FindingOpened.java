package org.medinbound.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.shared.Texts;

/**
 * A finding to be opened.
 *
 * @param source CONDITION, REVIEW, MONITORING or COMPLAINT
 * @param sourceKey what opened it, so that the same cause opens one finding only
 * @param code the criterion it concerns; may be empty
 * @param grade MINOR, MAJOR or CRITICAL
 * @param title in one line
 * @param words what was found, with the facts
 * @param dueOn day (Asia/Tokyo) by which the correction is to be reported
 * @param facts from which title and words are told to each reader; null for those that a person wrote
 */
public record FindingOpened(
        String hospitalSlug,
        String source,
        String sourceKey,
        String code,
        String grade,
        String title,
        String words,
        LocalDate dueOn,
        @Nullable FindingFacts facts) {
    /** In the words of a person. */
    public FindingOpened(
            String hospitalSlug,
            String source,
            String sourceKey,
            String code,
            String grade,
            String title,
            String words,
            LocalDate dueOn) {
        this(hospitalSlug, source, sourceKey, code, grade, title, words, dueOn, null);
    }

    /** From facts; title and words are kept in the language in which hospitals are written to. */
    static FindingOpened from(
            FindingFacts facts,
            String hospitalSlug,
            String source,
            String sourceKey,
            String code,
            String grade,
            LocalDate dueOn) {
        Texts texts = Texts.in(HospitalMail.LANGUAGE);
        return new FindingOpened(
                hospitalSlug, source, sourceKey, code, grade, facts.title(texts), facts.words(texts), dueOn, facts);
    }
}
