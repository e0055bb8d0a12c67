package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.medinbound.monitoring.BoundCrossed;
import org.medinbound.shared.Texts;

/** A measure beyond its bound opens a finding, in the transaction of the night's work; the hospital plans the correction. */
@ApplicationScoped
public class MonitoringFindings {
    /** Working days until the correction is to be reported. Provisional. */
    static final int CORRECTION = 20;

    @Inject
    FindingBook book;

    @Inject
    VettingTimes times;

    void onCrossing(@Observes BoundCrossed crossed) {
        // Hospitals are written to in Japanese.
        Texts texts = Texts.in("ja");
        String measure = texts.get("admin.monitoring.measure." + crossed.measure());
        book.open(new FindingOpened(
                crossed.slug(),
                "MONITORING",
                crossed.slug() + "/" + crossed.measure() + "/" + times.today(),
                criterion(crossed.measure()),
                crossed.grade(),
                texts.get("quality.bound.title", measure),
                texts.get(
                        "quality.bound.words",
                        measure,
                        crossed.value(),
                        crossed.bound(),
                        crossed.cases(),
                        crossed.version()),
                times.within(CORRECTION)));
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
