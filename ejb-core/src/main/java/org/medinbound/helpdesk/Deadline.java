package org.medinbound.helpdesk;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Within how many working days questions are answered.
 *
 * @param validFrom first day of receipt (Asia/Tokyo) that it governs
 * @param setBy pseudonymous id of who set it
 */
public record Deadline(LocalDate validFrom, int answerDays, String setBy, Instant setAt) {}
