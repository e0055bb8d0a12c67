package org.medinbound.admin.guarantor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.guarantor.MonthMark;

/** Words and tones of guarantor screens. */
@Named
@RequestScoped
public class GuarantorView {
    @Inject
    private TextMap texts;

    /** The sign of a mark: one character, explained below every strip. */
    public String sign(MonthMark month) {
        return texts.get("admin.guarantor.mark." + month.mark());
    }

    /** The whole of a mark in words, for its title and for those who hear the page. */
    public String words(MonthMark month) {
        return texts.of(
                "admin.guarantor.mark.words",
                month.period().toString(),
                texts.get("admin.guarantor.status." + month.status()),
                lastMinute(month.dueAt()),
                month.ruleVersion(),
                month.firstReceivedAt() == null ? "–" : texts.dateTime(month.firstReceivedAt()));
    }

    /** The due day's last minute, as people say it: {@code due_at} is the first instant that is too late. */
    public String lastMinute(@Nullable Instant dueAt) {
        return dueAt == null
                ? ""
                : texts.dateTime(dueAt.minus(1, ChronoUnit.MINUTES)).substring(0, 10) + " 24:00";
    }

    /** Tone of a kind of flag. */
    public String tone(String kind) {
        return switch (kind) {
            case "late" -> "wait";
            case "inactive" -> "info";
            default -> "bad";
        };
    }

    /** Tone of a status on the register. */
    public String statusTone(String status) {
        return switch (status) {
            case "active" -> "ok";
            case "suspended" -> "wait";
            default -> "";
        };
    }

    /** Tone of the status of a month. */
    public String monthTone(String status) {
        return switch (status) {
            case "on_time" -> "ok";
            case "late" -> "wait";
            case "not_due" -> "";
            default -> "bad";
        };
    }
}
