package org.medinbound.admin.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.quality.Finding;
import org.medinbound.quality.FindingFile;
import org.medinbound.quality.VettingFile;
import org.medinbound.quality.VettingRow;

/** Words and colours of the quality of hospitals. */
@Named
@RequestScoped
public class QualityView {
    @Inject
    private TextMap texts;

    @Inject
    private Deeds deeds;

    @Inject
    private Clock clock;

    /** May the reader act, or only read? */
    public boolean isWorker() {
        return Actors.current().may(Right.QUALITY_WORK);
    }

    /** Is this pseudonymous id the reader? */
    public boolean me(@Nullable String actor) {
        return Actors.current().id().equals(actor);
    }

    public boolean late(VettingRow row) {
        return row.isLate(LocalDate.now(clock));
    }

    public boolean overdue(Finding finding) {
        return finding.isOverdue(LocalDate.now(clock));
    }

    /** Tone of a state, standing, grade or source. */
    public String tone(String code) {
        return switch (code) {
            case "ACCEPTED", "VALID", "RELEASED", "CLOSED", "ACCEPT" -> "ok";
            case "SUBMITTED",
                    "PROPOSED",
                    "APPEALED",
                    "REPORTED",
                    "READY",
                    "CONDITIONAL",
                    "CONDITIONS",
                    "MAJOR",
                    "TRANSITIONAL" -> "wait";
            case "REFUSED", "REFUSAL_UPHELD", "SUSPENDED", "WITHDRAWN_CERTIFICATE", "EXPIRED", "CRITICAL", "REFUSE" ->
                "bad";
            case "REVIEW", "RETURNED", "PLANNED", "OPEN", "DRAFT" -> "info";
            default -> "";
        };
    }

    /** Tone of a score; nothing while there is none. */
    public String scoreTone(@Nullable Integer score) {
        return score == null ? "" : score >= 2 ? "ok" : score == 1 ? "wait" : "bad";
    }

    /** Steps of a vetting, newest first; scores that follow each other are one row. */
    public List<TimelineRow> steps(VettingFile file) {
        List<TimelineRow> rows = new ArrayList<>();
        String last = "";
        for (VettingFile.Event event : file.events()) {
            String key = event.action() + event.actor();
            if (event.action().equals("SCORE") && key.equals(last)) {
                rows.remove(0);
            }
            last = key;
            rows.add(
                    0,
                    new TimelineRow(
                            event.at(),
                            texts.of("vetting.event." + event.action()),
                            deeds.name(event.actor()),
                            detail(event),
                            event.toState() == null ? "" : tone(event.toState())));
        }
        return rows;
    }

    private static String detail(VettingFile.Event event) {
        boolean coded =
                event.about().matches("[A-Z]{2}-[0-9]{2}") && !event.action().equals("SCORE");
        return coded ? event.about() + " " + event.words() : event.words();
    }

    /** Steps of a finding, newest first. */
    public List<TimelineRow> steps(FindingFile file) {
        List<TimelineRow> rows = new ArrayList<>();
        file.events()
                .forEach(event -> rows.add(
                        0,
                        new TimelineRow(
                                event.at(),
                                texts.of("finding.event." + event.action()),
                                deeds.name(event.actor()),
                                event.words(),
                                event.action().equals("ESCALATE")
                                        ? "bad"
                                        : tone(event.toState() == null ? "" : event.toState()))));
        return rows;
    }
}
