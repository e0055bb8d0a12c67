package org.medinbound.guarantor;

/** What changes the status of an agency on the list. */
public enum AgencyStatusAction {
    SUSPEND,
    RESUME,
    DEREGISTER,
    /** Undoes a deregistration that was entered in error; who comes back later is registered anew. */
    RESTORE
}
