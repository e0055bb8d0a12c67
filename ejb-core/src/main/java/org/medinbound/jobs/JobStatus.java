package org.medinbound.jobs;

/** As Jakarta Batch names them. STARTING: requested, waiting for its turn. ABANDONED: its process died. */
public enum JobStatus {
    STARTING,
    STARTED,
    STOPPING,
    STOPPED,
    FAILED,
    COMPLETED,
    ABANDONED;

    public boolean isOver() {
        return this == STOPPED || this == FAILED || this == COMPLETED || this == ABANDONED;
    }
}
