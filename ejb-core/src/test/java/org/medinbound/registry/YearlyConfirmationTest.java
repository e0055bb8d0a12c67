package org.medinbound.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.agency.AgencyHouse;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.jobs.JobWork;
import org.medinbound.notification.Mail;

/** Once a year every agency is asked, the silent ones are reminded, and who cannot be reached is seen. */
class YearlyConfirmationTest {
    private static final Actor JOB = Actor.system("contact-confirmation");
    private static final Actor ONE = AgencyHouse.agency("B-001");

    private final AgencyHouse house = new AgencyHouse();
    private final RegisterChanges register = house.get(RegisterChanges.class);
    private final YearlyConfirmation job = house.get(YearlyConfirmation.class);
    private final OwnConfirmation own = house.get(OwnConfirmation.class);

    @BeforeEach
    void registers() {
        house.clock.to(Instant.parse("2026-01-10T00:00:00Z"));
        create("B-001", "one@a.example");
        create("B-002", "");
        house.jdbi.useHandle(h -> h.execute("update registry_rule set confirm_month = 4, confirm_day = 1"));
    }

    @Test
    void theJobAsksOnceOnTheDayAndShowsWhoCannotBeReached() {
        assertThat(run("2026-03-31T00:00:00Z")).isEmpty();
        assertThat(run("2026-04-01T00:00:00Z")).containsEntry("asked", 1L);
        assertThat(templates()).containsExactly("contacts-confirm");
        assertThat(run("2026-04-01T00:00:00Z")).as("again on the same day").isEmpty();
        assertThat(page()).extracting(Confirmation::standing).containsExactly("unreachable", "sent");
    }

    @Test
    void aDayThatWasMissedIsCaughtUpButNotHalfAYearLater() {
        assertThat(run("2026-04-20T00:00:00Z")).containsKey("asked");
        house.jdbi.useHandle(h -> h.execute("delete from agency_confirmation"));
        assertThat(run("2026-11-01T00:00:00Z")).isEmpty();
    }

    @Test
    void theSilentAreRemindedTwiceAndWhoAnsweredIsNot() {
        run("2026-04-01T00:00:00Z");
        assertThat(run("2026-04-14T00:00:00Z")).isEmpty();
        assertThat(run("2026-04-15T00:00:00Z")).containsEntry("reminded", 1L);
        assertThat(run("2026-04-29T00:00:00Z")).containsEntry("reminded", 1L);
        assertThat(run("2026-05-20T00:00:00Z")).as("two at most").isEmpty();
        assertThat(templates()).containsExactly("contacts-confirm", "contacts-remind", "contacts-remind");
    }

    @Test
    void openingAndConfirmingAreTrackedAndEndTheReminders() {
        run("2026-04-01T00:00:00Z");
        act(ONE, own::open);
        assertThat(page()).extracting(Confirmation::standing).contains("opened");
        act(ONE, own::confirm);
        act(ONE, own::confirm);
        assertThat(page()).extracting(Confirmation::standing).contains("confirmed");
        assertThat(run("2026-04-15T00:00:00Z")).isEmpty();
    }

    @Test
    void aChangeNoticeAnswersTheQuestion() {
        run("2026-04-01T00:00:00Z");
        act(ONE, () -> {
            OwnNotices notices = house.get(OwnNotices.class);
            Map<String, String> typed = new HashMap<>(notices.register());
            typed.put("phone", "03-2222");
            notices.proposeRegister(typed, "");
        });
        assertThat(page()).extracting(Confirmation::standing).contains("changed");
    }

    private Map<String, Long> run(String at) {
        house.clock.to(Instant.parse(at));
        Map<String, Long> counts = new TreeMap<>();
        for (JobWork.Part part : house.as(JOB, () -> job.plan(house.clock.instant()))) {
            house.as(JOB, part::work).forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        }
        return counts;
    }

    private List<Confirmation> page() {
        ConfirmationDesk desk = house.get(ConfirmationDesk.class);
        return house.as(AgencyHouse.OFFICER, () -> desk.page(desk.year(), false, 1, 50))
                .rows();
    }

    private List<String> templates() {
        return house.mails.stream().map(Mail::template).toList();
    }

    private void create(String number, String mailbox) {
        act(
                AgencyHouse.OFFICER,
                () -> register.create(
                        number,
                        new RegisterSheet("架空A", "A", LocalDate.of(2020, 4, 1), mailbox, "03", "", List.of("en")),
                        "決定"));
    }

    private void act(Actor actor, Runnable deed) {
        house.as(actor, () -> {
            deed.run();
            return true;
        });
    }
}
