package org.medinbound.demo;

/** One part of the demonstration data. Parts load once each, in their order, each in a transaction of its own. */
public interface DemoPart {
    /** Stable name, kept in the database so that the part is not loaded again. */
    String name();

    /** Parts load in ascending order: hospitals 10, guarantors 20, inquiries 30, staff accounts 40. */
    int order();

    /** Loads through the use cases, as the system actor. */
    void load();
}
