package org.medinbound.registry;

import java.time.Instant;

/**
 * A version of the published list.
 *
 * @param by name of staff who published it, else the pseudonymous id
 * @param agencies how many stand on it
 */
public record Publication(long id, Instant at, String by, String note, int agencies) {}
