package org.medinbound.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.medinbound.followup.FlagHouse;
import org.medinbound.notification.Mail;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/**
 * Reminders against the rules written down a second time, day by day: whatever the order of runs, outages, reports and changes of
 * the register, a run mails exactly those who owe the month, have not reported, can be reached and were not sent this stage.
 */
class ReminderPropertyTest {
    private static final List<String> STAGES = List.of("BEFORE", "DUE", "AFTER");

    private record Agency(String number, LocalDate registered, LocalDate ended, boolean mailbox) {
        String line() {
            return "%s,Agency,%s,%s,%s,%s,%s"
                    .formatted(
                            number,
                            ended == null ? "active" : "deregistered",
                            registered,
                            ended == null ? "" : ended,
                            mailbox ? number.toLowerCase(java.util.Locale.ROOT) + "@agency.example" : "",
                            "ja");
        }
    }

    private final List<Agency> agencies = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> sent = new HashSet<>();

    /** A mailbox that the register no longer names stays the agency's contact. */
    private final Set<String> reached = new HashSet<>();

    private FlagHouse house;
    private WorkingDays calendar;
    private Random random;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void aRunMailsExactlyThoseWhoAreAwaitedOnceForEachStage(@ForAll long seed) {
        random = new Random(seed);
        house = new FlagHouse();
        calendar = new Holidays(house.jdbi).workingDays();
        agencies.clear();
        reported.clear();
        sent.clear();
        reached.clear();
        house.at("2026-06-25T12:00:00+09:00");
        register();
        for (int step = 0; step < 40; step++) {
            house.at(house.now().plus(Duration.ofMinutes(random.nextInt(60 * 24 * 5))));
            switch (random.nextInt(5)) {
                case 0, 1 -> report();
                case 2 -> register();
                default -> runAndCompare();
            }
        }
        runAndCompare();
    }

    private void register() {
        agencies.clear();
        for (int i = 1; i <= 4; i++) {
            LocalDate ended =
                    random.nextInt(5) == 0 ? LocalDate.of(2026, 5 + random.nextInt(5), 1 + random.nextInt(28)) : null;
            agencies.add(new Agency(
                    "B-00" + i, LocalDate.of(2026, 1 + random.nextInt(4), 15), ended, random.nextInt(4) > 0));
        }
        house.agencies(agencies.stream().map(Agency::line).toArray(String[]::new));
        agencies.stream().filter(Agency::mailbox).map(Agency::number).forEach(reached::add);
        house.jdbi.useHandle(
                h -> h.execute("update guarantor_contact set mail_language = 'en' where mailbox like '%1@%'"));
    }

    private void report() {
        Agency who = agencies.get(random.nextInt(agencies.size()));
        YearMonth month = month(house.now()).minusMonths(random.nextInt(3));
        Instant at = house.now().minusSeconds(random.nextInt(3_600));
        if (!month.isAfter(month(at))) {
            house.reports("%s,%s,%s,true,0".formatted(who.number(), month, at));
            reported.add(who.number() + month);
        }
    }

    private void runAndCompare() {
        Set<String> expected = expected();
        int before = house.mails.size();
        run();
        if (random.nextBoolean()) {
            run();
        }
        List<String> mailed = house.mails.subList(before, house.mails.size()).stream()
                .map(this::key)
                .toList();
        assertThat(mailed).as("mails of the run at %s", local(house.now())).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(mailed))
                .as("mails of the run at %s", local(house.now()))
                .isEqualTo(expected);
        sent.addAll(mailed);
    }

    private void run() {
        ReportReminders reminders = house.get(ReportReminders.class);
        List<ReminderRun> plan = house.as(FlagHouse.SYSTEM, reminders::plan);
        plan.forEach(part -> house.as(FlagHouse.SYSTEM, () -> reminders.send(part)));
    }

    private String key(Mail mail) {
        String stage = mail.template().substring("report-reminder-".length()).toUpperCase(java.util.Locale.ROOT);
        LocalDate month =
                LocalDate.ofInstant(((java.util.Date) mail.arguments().get(2)).toInstant(), SystemClock.TOKYO);
        assertThat(mail.language()).isEqualTo(mail.about().endsWith("1") ? "en" : "ja");
        return mail.about() + " " + YearMonth.from(month) + " " + stage;
    }

    /** The rules, sentence by sentence. */
    private Set<String> expected() {
        Set<String> keys = new TreeSet<>();
        ZonedDateTime now = local(house.now());
        for (YearMonth month = YearMonth.of(2026, 3);
                month.isBefore(month(house.now()).plusMonths(1));
                month = month.plusMonths(1)) {
            for (String stage : STAGES) {
                for (Agency agency : agencies) {
                    boolean owes = !agency.registered().isAfter(month.atEndOfMonth())
                            && (agency.ended() == null || !agency.ended().isBefore(month.atDay(1)));
                    String key = agency.number() + " " + month + " " + stage;
                    if (goesOut(month, stage, now)
                            && owes
                            && reached.contains(agency.number())
                            && !reported.contains(agency.number() + month)
                            && !sent.contains(key)) {
                        keys.add(key);
                    }
                }
            }
        }
        return keys;
    }

    private boolean goesOut(YearMonth month, String stage, ZonedDateTime now) {
        LocalDate due = due(month);
        return switch (stage) {
            case "BEFORE" ->
                !now.isBefore(nine(backFrom(due, 5))) && now.toLocalDate().isBefore(due);
            case "DUE" -> !now.isBefore(nine(due)) && now.toLocalDate().equals(due);
            default ->
                !now.isBefore(nine(firstWorkingDayAfter(due)))
                        && !now.toLocalDate().isAfter(due(month.plusMonths(1)));
        };
    }

    private LocalDate due(YearMonth month) {
        LocalDate day = month.plusMonths(1).atDay(10);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate backFrom(LocalDate day, int workingDays) {
        LocalDate found = day;
        int counted = 0;
        while (counted < workingDays) {
            found = found.minusDays(1);
            counted += calendar.isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    private LocalDate firstWorkingDayAfter(LocalDate day) {
        LocalDate found = day.plusDays(1);
        while (!calendar.isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static ZonedDateTime nine(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(SystemClock.TOKYO);
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(SystemClock.TOKYO);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(local(at));
    }
}
