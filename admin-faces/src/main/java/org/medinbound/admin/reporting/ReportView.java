package org.medinbound.admin.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.FindingWords;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineRule;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.LineWords;
import org.medinbound.reporting.ReportComparison;
import org.medinbound.reporting.ReportLine;

/** Words and tones of the screens of reports. */
@Named
@RequestScoped
public class ReportView {
    @Inject
    private TextMap texts;

    public String what(Finding finding) {
        return FindingWords.what(texts.texts(), finding);
    }

    public String todo(Finding finding) {
        return FindingWords.todo(texts.texts(), finding);
    }

    public String field(Finding finding) {
        return FindingWords.field(texts.texts(), finding);
    }

    /** What a rule checks, in a few words. */
    public String name(LineRule rule) {
        return texts.get("reporting.rule." + rule.code() + ".name");
    }

    public String dated(@Nullable LineRuleSet rules) {
        return rules == null ? "" : FindingWords.dated(texts.texts(), rules);
    }

    /** A field of a line in the reader's words, by the field's code. */
    public String shown(ReportLine line, String field) {
        return LineField.of(field)
                .map(known -> LineWords.shown(texts.texts(), line, known))
                .orElse("");
    }

    /** A canonical text of a field in the reader's words. */
    public String worded(LineField field, String value) {
        return LineWords.shown(texts.texts(), field, value);
    }

    public List<LineField> getFields() {
        return List.of(LineField.values());
    }

    public String tone(Finding finding) {
        return switch (finding.severity()) {
            case REFUSE -> "bad";
            case CORRECT -> "wait";
            case NOTE -> "info";
        };
    }

    /** Tone of a difference. */
    public String changeTone(ReportComparison.Change change) {
        return switch (change.kind()) {
            case ADDED -> "ok";
            case REMOVED -> "bad";
            case CHANGED -> "wait";
        };
    }

    /** Tone of a correction's state. */
    public String stateTone(String state) {
        return switch (state) {
            case "overdue" -> "bad";
            case "open" -> "wait";
            default -> "ok";
        };
    }

    /** The last day on which it is in time: the instant is the first that is too late. */
    public String lastDay(@Nullable Instant tooLate) {
        return tooLate == null ? "" : texts.dateTime(tooLate.minusSeconds(1)).substring(0, 10);
    }
}
