package org.medinbound.reporting;

import java.util.Locale;

/** What a finding means for the report. */
public enum Severity {
    /** The report cannot be submitted. */
    REFUSE,
    /** The submission counts as received, and a correction is asked for. */
    CORRECT,
    /** Told, nothing to do. */
    NOTE;

    /** As it stands in the database and in the names of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
