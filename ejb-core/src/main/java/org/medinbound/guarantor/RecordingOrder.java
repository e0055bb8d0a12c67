package org.medinbound.guarantor;

import org.jdbi.v3.core.Handle;
import org.medinbound.guarantor.store.Entries;

/** The order in which facts about guarantors are recorded: one act after the other. */
public final class RecordingOrder {
    private RecordingOrder() {}

    /**
     * Waits for acts of recording that go on and keeps others out until the transaction ends, so that what is read now (has a
     * report come?) still holds when it commits.
     */
    public static void hold(Handle handle) {
        Entries.lock(handle);
    }
}
