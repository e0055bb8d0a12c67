package org.medinbound.application;

import java.time.LocalDate;

/**
 * One line of annex 1: a patient the agency brought to a hospital.
 *
 * @param nationality ISO 3166-1 alpha-2
 * @param contact contact person at the hospital; may be empty
 */
public record RecordLine(int line, LocalDate acceptedOn, String nationality, String hospital, String contact) {}
