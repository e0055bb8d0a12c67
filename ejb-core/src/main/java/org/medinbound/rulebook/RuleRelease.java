package org.medinbound.rulebook;

import java.time.Instant;

/** Who wrote a version and who released it, by name where known. */
public record RuleRelease(
        String version, String source, String draftedBy, Instant draftedAt, String releasedBy, Instant releasedAt) {}
