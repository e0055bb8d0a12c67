package org.medinbound.quality.model;

/** What is done about a finding. */
public enum FindingAction {
    /** The hospital hands in its corrective action plan. */
    PLAN,
    /** The hospital reports that the correction is done, with evidence. */
    REPORT,
    /** Staff are not satisfied: the hospital goes on. */
    REJECT,
    /** Staff verified the correction. */
    VERIFY,
    /** It turned out to be none. */
    DROP
}
