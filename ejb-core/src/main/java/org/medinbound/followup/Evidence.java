package org.medinbound.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.MinistryDecision;
import org.medinbound.guarantor.MonthMark;
import org.medinbound.guarantor.Submission;

/**
 * What stands behind a flag, gathered from the records themselves.
 *
 * @param rule the rule set that governed the month, as it was when the flag was recorded
 * @param months what was due and what came, month by month: the flag's own, and those before that it speaks of
 * @param letters what was sent about the month and about the flag, oldest first
 * @param submissions what came for these months, with the time it was recorded here
 * @param related other flags of the agency for these months, and earlier turns of this one that were withdrawn
 * @param told what the ministry was told, oldest first
 * @param decisions what it answered, oldest first
 * @param steps what the desk and the agency did, oldest first
 */
public record Evidence(
        FlagCase flag,
        List<RuleValue> rule,
        List<MonthMark> months,
        List<Letter> letters,
        List<Submission> submissions,
        List<FlagEntry> related,
        List<EscalationEntry> told,
        List<MinistryDecision> decisions,
        List<FollowUpStep> steps) {
    public Evidence {
        rule = List.copyOf(rule);
        months = List.copyOf(months);
        letters = List.copyOf(letters);
        submissions = List.copyOf(submissions);
        related = List.copyOf(related);
        told = List.copyOf(told);
        decisions = List.copyOf(decisions);
        steps = List.copyOf(steps);
    }

    /** One value of the rule set; its name is the text {@code flag.rule.<name>}. */
    public record RuleValue(String name, String value) {}

    /**
     * A letter with its delivery record.
     *
     * @param what {@code BEFORE}, {@code DUE}, {@code AFTER} for reminders, {@code CONTACT} for the desk's letter
     * @param dueOn the due day that a reminder named, or null
     * @param state as {@code notification.MailState}, or null when nobody could be written to
     * @param sentAt when the next mail server took it, or null
     */
    public record Letter(
            String what,
            YearMonth period,
            @Nullable LocalDate dueOn,
            @Nullable String language,
            Instant queuedAt,
            @Nullable UUID mail,
            @Nullable String state,
            @Nullable Instant sentAt) {}
}
