package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.medinbound.monitoring.BoundCrossed;
import org.medinbound.monitoring.BoundsCrossed;

/** Measures beyond their bounds open findings, in the transaction of the night's work; the hospital plans the correction. */
@ApplicationScoped
public class MonitoringFindings {
    /** Working days until the correction is to be reported. Provisional. */
    static final int CORRECTION = 20;

    @Inject
    FindingBook book;

    @Inject
    VettingTimes times;

    void onCrossings(@Observes BoundsCrossed crossed) {
        LocalDate today = times.today();
        LocalDate dueOn = times.within(CORRECTION);
        book.openAll(
                crossed.list().stream().map(each -> finding(each, today, dueOn)).toList());
    }

    private static FindingOpened finding(BoundCrossed crossed, LocalDate today, LocalDate dueOn) {
        return FindingOpened.from(
                FindingFacts.of(crossed),
                crossed.slug(),
                "MONITORING",
                crossed.slug() + "/" + crossed.measure() + "/" + today,
                criterion(crossed.measure()),
                crossed.grade(),
                dueOn);
    }

    /** The criterion of the first standards that the measure speaks of; empty for none. */
    private static String criterion(String measure) {
        return switch (measure) {
            case "ANSWER_DAYS", "ANSWER_RATE" -> "SV-03";
            case "QUOTATION_ACCURACY" -> "PR-03";
            case "SURVEY_SCORE" -> "CO-05";
            case "COMPLAINTS" -> "CO-03";
            default -> "";
        };
    }
}
