package org.medinbound.document;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Free medical text, encrypted under the key of its case. The key is made at the first use and destroyed by erasure. */
public interface CaseVault {
    /** Seals a text; null stays null. */
    byte @Nullable [] seal(String caseReference, @Nullable String text);

    /**
     * Fetches the keys of several cases at once: call it before opening texts of many cases in one transaction, so that a list
     * costs one query.
     */
    default void ready(Collection<String> caseReferences) {}

    /** Opens what {@link #seal} made; null stays null. Answers null as well when the case's key was destroyed. */
    @Nullable
    String open(String caseReference, byte @Nullable [] sealed);
}
