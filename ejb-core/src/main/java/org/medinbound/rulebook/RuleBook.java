package org.medinbound.rulebook;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Dated rules of one capability, as that capability keeps them. A released version is never changed. */
public interface RuleBook {
    /** Lower case words with hyphens; the name stands in the texts under {@code rulebook.<id>}. */
    String id();

    /** Does a version govern whole months? Then it begins on a first. */
    boolean monthly();

    /** What a version says, in the order of the form. */
    List<RuleField> fields();

    /** Released versions, the newest beginning first. */
    List<RulePage> pages(Handle handle);

    /**
     * Puts a version in force, in the caller's transaction. Its values have been checked against {@link #fields}.
     *
     * @throws org.medinbound.shared.BusinessRejection when the capability's own rules forbid it
     */
    void add(Handle handle, RulePage page, String by, Instant now);
}
