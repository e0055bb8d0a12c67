package org.medinbound.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.followup.FlagHouse;
import org.medinbound.notification.Mail;

/** An agency whose correction is awaited is reminded before the day, on it and after it, each once; never when it has corrected. */
class CorrectionRemindersTest {
    /** Friday 19 June is the last day in time. */
    private static final String CORRECT_BY = "2026-06-20T00:00:00+09:00";

    private final FlagHouse house = new FlagHouse();

    @BeforeEach
    void aReportWithTwoFindingsCame() {
        house.agencies(
                "B-001,One,active,2026-05-01,,one@agency.example,en",
                "B-002,Two,active,2026-05-01,,,ja",
                "B-003,Three,active,2026-05-01,,three@agency.example,ja");
        house.jdbi.useHandle(
                h -> h.execute("update guarantor_contact set mail_language = 'en' where mailbox like 'one@%'"));
        house.at("2026-06-05T13:00:00+09:00");
        submission("B-001", "2026-06-05T12:00:00+09:00", CORRECT_BY);
        submission("B-002", "2026-06-05T12:00:01+09:00", CORRECT_BY);
    }

    @Test
    void itIsRemindedThreeTimesInItsLanguageAndEachIsOnRecord() {
        runAt("2026-06-16T08:59:59+09:00");
        assertThat(house.mails).isEmpty();
        runAt("2026-06-16T09:00:00+09:00");
        runAt("2026-06-16T09:00:01+09:00");
        assertThat(templates()).containsExactly("correction-reminder-before");
        Mail mail = house.mails.get(0);
        assertThat(mail.language()).isEqualTo("en");
        assertThat(mail.to()).isEqualTo("one@agency.example");
        assertThat(mail.link()).endsWith("/en/my/agency/reports/2026-05");
        assertThat(mail.arguments()).contains("B-001", 2);
        runAt("2026-06-19T09:00:00+09:00");
        runAt("2026-06-22T09:00:00+09:00");
        runAt("2026-07-20T09:00:00+09:00");
        assertThat(templates())
                .containsExactly("correction-reminder-before", "correction-reminder-due", "correction-reminder-after");
        assertThat(onRecord("B-001"))
                .extracting(Reminder::stage)
                .containsExactly("CORRECTION_BEFORE", "CORRECTION_DUE", "CORRECTION_AFTER");
        assertThat(onRecord("B-002"))
                .as("nobody could be written to, and that is on record")
                .allMatch(reminder -> reminder.mail() == null)
                .isNotEmpty();
    }

    @Test
    void whoHasCorrectedIsNotReminded() {
        runAt("2026-06-16T09:00:00+09:00");
        house.at("2026-06-18T12:00:00+09:00");
        submission("B-001", "2026-06-18T11:00:00+09:00", null);
        runAt("2026-06-19T09:00:00+09:00");
        runAt("2026-06-22T09:00:00+09:00");
        assertThat(templates()).containsExactly("correction-reminder-before");
    }

    @Test
    void aCorrectionThatStillHasFindingsIsRemindedOf() {
        house.at("2026-06-18T12:00:00+09:00");
        submission("B-001", "2026-06-18T11:00:00+09:00", CORRECT_BY);
        runAt("2026-06-19T09:00:00+09:00");
        assertThat(templates()).containsExactly("correction-reminder-due");
    }

    @Test
    void theDaysAreThoseOfTheRulesInForce() {
        house.jdbi.useHandle(
                h -> h.execute(
                        "update reminder_rule set correction_days_before = 0, correction_days_after = 3, recorded_by = 'staff:1'"));
        runAt("2026-06-16T09:00:00+09:00");
        runAt("2026-06-23T09:00:00+09:00");
        assertThat(templates()).isEmpty();
        runAt("2026-06-24T09:00:00+09:00");
        assertThat(templates()).containsExactly("correction-reminder-after");
    }

    private void runAt(String instant) {
        house.at(instant);
        CorrectionReminders reminders = house.get(CorrectionReminders.class);
        List<ReminderRun> plan = house.as(FlagHouse.SYSTEM, reminders::plan);
        plan.forEach(run -> house.as(FlagHouse.SYSTEM, () -> reminders.send(run)));
    }

    private List<String> templates() {
        return house.mails.stream().map(Mail::template).toList();
    }

    private List<Reminder> onRecord(String number) {
        return house.as(
                FlagHouse.OFFICER, () -> house.get(ReportReminders.class).of(number, YearMonth.of(2026, 5)));
    }

    private void submission(String number, String receivedAt, @Nullable String correctBy) {
        house.reports("%s,2026-05,%s,false,1".formatted(number, receivedAt));
        house.jdbi.useHandle(h -> {
            long report = h.createQuery("select id from monthly_report where received_at = cast(? as timestamptz)")
                    .bind(0, receivedAt)
                    .mapTo(Long.class)
                    .one();
            h.execute(
                    "insert into report_submission (report_id, channel, submitted_by, rule_version, lines, correct_by)"
                            + " values (?, 'agency', 'guarantor', 'lines-default-1', 1, cast(? as timestamptz))",
                    report,
                    correctBy);
            for (int i = 1; i <= (correctBy == null ? 0 : 2); i++) {
                h.execute(
                        "insert into report_finding (report_id, finding_no, line_no, code, severity, arguments)"
                                + " values (?, ?, 1, 'hospital-unknown', 'correct', '{}')",
                        report,
                        i);
            }
        });
    }
}
