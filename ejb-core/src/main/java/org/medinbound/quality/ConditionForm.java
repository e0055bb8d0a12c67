package org.medinbound.quality;

import java.time.LocalDate;

/**
 * A condition of an acceptance; it becomes a finding.
 *
 * @param code the criterion it concerns; may be empty
 * @param words what is to be done
 * @param dueOn day (Asia/Tokyo) by which it is to be reported
 */
public record ConditionForm(String code, String words, LocalDate dueOn) {}
