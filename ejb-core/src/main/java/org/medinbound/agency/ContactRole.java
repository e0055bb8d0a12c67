package org.medinbound.agency;

/** What a contact of an agency is asked about. */
public enum ContactRole {
    /** Speaks for the agency; asked when nobody has the wanted role. */
    REPRESENTATIVE,
    /** Monthly reports. */
    REPORTS,
    /** Reached at any hour, for a patient in need. */
    EMERGENCY,
    /** Invoices and the yearly accounts. */
    ACCOUNTING
}
