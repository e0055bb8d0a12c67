package org.medinbound.document;

import org.jspecify.annotations.Nullable;

/**
 * Which files on hold; null asks for all.
 *
 * @param caseReference start of a case reference, or of the name of malware
 */
public record HeldFilter(
        @Nullable String caseReference, @Nullable FileState state) {
    public static HeldFilter all() {
        return new HeldFilter(null, null);
    }
}
