package org.medinbound.access;

import org.jspecify.annotations.Nullable;

/** The record of access, as the gate needs it. Implemented by the audit capability. */
public interface AccessRecord {
    /** The actor did it: written in the caller's transaction, so that it is there if and only if the deed is. */
    void done(Actor actor, String useCase, @Nullable String subject);

    /** The actor was refused: written in a transaction of its own. */
    void refused(Actor actor, String useCase, @Nullable String subject);
}
