package org.medinbound.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Which executions; null asks for all.
 *
 * @param words an execution's number, an incident id, or the pseudonymous id of who asked, exactly
 */
public record JobFilter(
        @Nullable String words, @Nullable Job job, @Nullable JobStatus status) {
    public static JobFilter all() {
        return new JobFilter(null, null, null);
    }
}
