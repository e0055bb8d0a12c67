package org.medinbound.quality;

import java.time.LocalDate;

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
 */
public record FindingOpened(
        String hospitalSlug,
        String source,
        String sourceKey,
        String code,
        String grade,
        String title,
        String words,
        LocalDate dueOn) {}
