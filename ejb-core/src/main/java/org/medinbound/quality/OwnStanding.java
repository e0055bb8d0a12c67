package org.medinbound.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a hospital stands, for the home of its account.
 *
 * @param name in the reader's language
 * @param certificate the current one; null when it never had one, or when the last one was replaced
 * @param vetting the newest vetting; null when there was none
 * @param findings findings, live ones first by due day
 */
public record OwnStanding(
        String slug,
        String name,
        @Nullable Certificate certificate,
        @Nullable VettingRow vetting,
        List<Finding> findings) {
    public OwnStanding {
        findings = List.copyOf(findings);
    }
}
