package org.medinbound.followup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.followup.store.RuleRows;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.GuarantorRegister;
import org.medinbound.guarantor.MinistryDecisions;
import org.medinbound.notification.MailDeliveries;
import org.medinbound.notification.MailDelivery;
import org.medinbound.reminder.Reminder;
import org.medinbound.reminder.ReportReminders;

/** Gathers what stands behind a flag. Nothing is written for it: the evidence is the records themselves. */
@Stateless
@UseCase
public class FlagEvidence {
    @Inject
    private Jdbi jdbi;

    @Inject
    private FlagCases cases;

    @Inject
    private GuarantorRegister register;

    @Inject
    private ReportReminders reminders;

    @Inject
    private MailDeliveries deliveries;

    @Inject
    private Escalations escalations;

    @Inject
    private MinistryDecisions decisions;

    /** @throws org.medinbound.shared.BusinessRejection NOT_FOUND */
    @Requires(Right.GUARANTOR_READ)
    public Evidence of(@Subject String item) {
        FlagCases.Sheet sheet = cases.open(item);
        FlagCase flag = sheet.flag();
        RuleRows.Rule rule = jdbi.withHandle(h -> RuleRows.of(h, flag));
        YearMonth first = flag.period().minusMonths(rule.months() - 1L);
        GuarantorRegister.GuarantorFile file = register.file(flag.number());
        List<EscalationEntry> told = told(flag);
        return new Evidence(
                flag,
                rule.values(),
                file.months().stream()
                        .filter(m -> within(m.period(), first, flag.period()))
                        .toList(),
                letters(flag, first, sheet.steps()),
                file.submissions().stream()
                        .filter(s -> within(s.period(), first, flag.period()))
                        .sorted(Comparator.comparing(s -> s.receivedAt()))
                        .toList(),
                file.flags().stream()
                        .filter(f -> !("F" + f.id()).equals(item))
                        .filter(f -> within(f.flag().period(), first, flag.period()))
                        .sorted(Comparator.comparing(FlagEntry::recordedAt))
                        .toList(),
                told,
                decisions.of(told.stream().map(EscalationEntry::id).toList()),
                sheet.steps());
    }

    private static boolean within(YearMonth month, YearMonth first, YearMonth last) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    private List<EscalationEntry> told(FlagCase flag) {
        List<EscalationEntry> told = new ArrayList<>(escalations.about(flag.flagId(), "incomplete", flag.item()));
        for (int turn = 0; turn < flag.version(); turn++) {
            told.addAll(escalations.about(null, "referral", flag.item() + ":" + turn));
        }
        told.sort(Comparator.comparing(EscalationEntry::toldAt));
        return told;
    }

    private List<Evidence.Letter> letters(FlagCase flag, YearMonth first, List<FollowUpStep> steps) {
        Map<UUID, MailDelivery> records = deliveries.about(flag.number()).stream()
                .collect(Collectors.toMap(MailDelivery::id, Function.identity()));
        List<Evidence.Letter> letters = new ArrayList<>();
        for (Reminder reminder : reminders.of(flag.number(), null)) {
            if (within(reminder.period(), first, flag.period())) {
                MailDelivery record = found(records, reminder.mail());
                letters.add(new Evidence.Letter(
                        reminder.stage(),
                        reminder.period(),
                        reminder.dueOn(),
                        reminder.language(),
                        reminder.queuedAt(),
                        reminder.mail(),
                        record == null ? null : record.state().name(),
                        record == null ? null : record.sentAt()));
            }
        }
        for (FollowUpStep step : steps) {
            MailDelivery record = found(records, step.mail());
            if (record != null) {
                letters.add(new Evidence.Letter(
                        "CONTACT",
                        flag.period(),
                        null,
                        null,
                        step.at(),
                        record.id(),
                        record.state().name(),
                        record.sentAt()));
            }
        }
        letters.sort(Comparator.comparing(Evidence.Letter::queuedAt));
        return letters;
    }

    private static @Nullable MailDelivery found(Map<UUID, MailDelivery> records, @Nullable UUID mail) {
        return mail == null ? null : records.get(mail);
    }
}
