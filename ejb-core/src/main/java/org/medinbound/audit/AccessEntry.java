package org.medinbound.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the record of access.
 *
 * @param id order of writing, with gaps
 * @param at when the use case ended
 * @param actor pseudonymous identity, see {@link org.medinbound.access.Actor#id}
 * @param roles roles of the actor, sorted, separated by commas
 * @param useCase the use case, as {@code Class.method}
 * @param subject whose data, or null
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param address network address of the caller, or null
 * @param position place in the chain, or null while not yet sealed
 */
public record AccessEntry(
        long id,
        Instant at,
        String actor,
        String roles,
        String useCase,
        @Nullable String subject,
        String outcome,
        @Nullable String address,
        @Nullable Long position) {}
