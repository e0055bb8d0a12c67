package org.medinbound.hospital;

import org.medinbound.shared.WorkingDays;

/**
 * Fired inside the transaction in which a hospital closes days or opens them again, for whoever counts on its working days.
 *
 * @param before the days on which it worked until now
 * @param after those on which it works from now on
 */
public record HospitalCalendarChanged(String slug, WorkingDays before, WorkingDays after) {}
