package org.medinbound.reminder.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month whose report, or whose correction, is awaited, with the rules that govern it.
 *
 * @param dueOn last day in time, a working day
 * @param daysBefore working days before the due day for the first reminder; 0: none
 * @param daysAfter working days after the due day for the last reminder
 */
public record AwaitedMonth(YearMonth period, LocalDate dueOn, String ruleVersion, int daysBefore, int daysAfter) {}
