package org.medinbound.admin.followup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.followup.Evidence;
import org.medinbound.followup.FollowUpStep;

/** Steps as rows of a time line, newest first. */
final class FlagTimeline {
    private FlagTimeline() {}

    static List<TimelineRow> of(Evidence evidence, TextMap texts) {
        List<TimelineRow> rows = new ArrayList<>();
        for (FollowUpStep step : evidence.steps()) {
            String reason = step.reason() == null
                    ? ""
                    : texts.of("admin.followup.step.reason", texts.get("flag.reason." + step.reason())) + "\n";
            String words = step.words() == null ? "" : step.words();
            rows.add(new TimelineRow(
                    step.at(),
                    texts.get("flag.action." + step.action()),
                    step.byAgency() ? texts.get("admin.followup.step.agency") : step.by(),
                    (reason + words).strip(),
                    switch (step.action()) {
                        case "EXPLAIN", "TELL" -> "wait";
                        case "ACCEPT", "CLOSE" -> "ok";
                        default -> "";
                    }));
        }
        Collections.reverse(rows);
        return rows;
    }
}
