package org.medinbound.hospital;

/** Fired inside the transaction that takes a hospital off the platform, for whoever has business under way with it. */
public record HospitalTakenOff(String slug, Cause cause) {
    /** Why: suspended or withdrawn by the quality officers, or the certificate's term is over. */
    public enum Cause {
        SUSPENDED,
        WITHDRAWN,
        EXPIRED
    }
}
