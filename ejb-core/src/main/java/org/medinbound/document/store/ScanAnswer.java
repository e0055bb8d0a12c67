package org.medinbound.document.store;

import org.jspecify.annotations.Nullable;

/**
 * What the scanner said.
 *
 * @param signature name of the malware when infected, else null
 */
record ScanAnswer(Kind kind, @Nullable String signature) {
    enum Kind {
        CLEAN,
        INFECTED,
        /** Not reached, out of time, or refused to scan: nothing is known. */
        NO_ANSWER
    }

    static ScanAnswer clean() {
        return new ScanAnswer(Kind.CLEAN, null);
    }

    static ScanAnswer infected(String signature) {
        return new ScanAnswer(Kind.INFECTED, signature);
    }

    static ScanAnswer none() {
        return new ScanAnswer(Kind.NO_ANSWER, null);
    }
}
