package org.medinbound.audit;

import java.util.List;

/**
 * What the check of the record of access found.
 *
 * @param sealed rows in the chain
 * @param headsCompared heads in the file that were compared
 * @param findings in the order of the chain, at most {@link #MOST_FINDINGS}; empty when all is well
 */
public record CheckReport(long sealed, long headsCompared, List<Finding> findings) {
    /** More findings than these say nothing new. */
    public static final int MOST_FINDINGS = 100;

    public CheckReport {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }

    /** What can be wrong. */
    public enum Kind {
        /** The row's content no longer gives its hash. */
        CHANGED,
        /** The link is there, its row is gone. */
        ROW_MISSING,
        /** A link of the chain is gone. */
        GAP,
        /** The chain was computed anew: it differs from the head kept outside the database. */
        HEAD_DIFFERS,
        /** The file knows a head beyond the end of the chain. */
        TRUNCATED,
        /** A row is much older than the last sealing and in no link: it was slipped in, or the sealer stands still. */
        NOT_SEALED
    }

    /**
     * One finding.
     *
     * @param position place in the chain; for {@link Kind#NOT_SEALED} the number of the row
     */
    public record Finding(Kind kind, long position) {}
}
