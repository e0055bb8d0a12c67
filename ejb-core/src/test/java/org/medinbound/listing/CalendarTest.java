package org.medinbound.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.hospital.AcceptanceOfPatients;
import org.medinbound.hospital.ClosedDay;
import org.medinbound.hospital.HospitalCalendar;

/** 1 December 2026 is a Tuesday. */
class CalendarTest {
    private final ListingHouse house = new ListingHouse();
    private final OwnCalendar own = house.get(OwnCalendar.class);
    private final HospitalCalendar calendar = house.get(HospitalCalendar.class);

    @Test
    void ownHolidaysGiveAsManyWorkingDaysAsOthersHave() {
        LocalDate today = LocalDate.of(2026, 12, 1);
        LocalDate due = LocalDate.of(2026, 12, 8);
        assertThat(calendar.fairDue(ListingHouse.MINATO, today, due)).isEqualTo(due);
        closes("2026-12-03", "2026-12-04");
        assertThat(calendar.fairDue(ListingHouse.MINATO, today, due))
                .as("two days later")
                .isEqualTo("2026-12-10");
        closes("2026-12-09", "2026-12-09");
        assertThat(calendar.fairDue(ListingHouse.MINATO, today, due))
                .as("a holiday in the added time counts too")
                .isEqualTo("2026-12-11");
        closes("2026-12-05", "2026-12-06");
        assertThat(calendar.fairDue(ListingHouse.MINATO, today, due))
                .as("a closed week-end gives nothing")
                .isEqualTo("2026-12-11");
        assertThat(calendar.fairDue("aoi-university", today, due)).isEqualTo(due);
    }

    @Test
    void aDueDayIsNeverEarlierThanTheOneAskedFor() {
        LocalDate today = LocalDate.of(2026, 12, 1);
        closes("2026-12-03", "2026-12-03");
        for (LocalDate due : today.plusDays(1).datesUntil(today.plusDays(40)).toList()) {
            assertThat(calendar.fairDue(ListingHouse.MINATO, today, due)).isAfterOrEqualTo(due);
        }
    }

    @Test
    void whatAHospitalSaysOfNewPatientsHoldsUpToItsLastDay() {
        house.does(
                ListingHouse.HOSPITAL,
                () -> own.accept(ListingHouse.MINATO, AcceptanceOfPatients.State.CLOSED, LocalDate.of(2026, 12, 20)));
        AcceptanceOfPatients said = calendar.acceptance(ListingHouse.MINATO);
        assertThat(said.on(LocalDate.of(2026, 12, 20)).state()).isEqualTo(AcceptanceOfPatients.State.CLOSED);
        assertThat(said.on(LocalDate.of(2026, 12, 21))).isEqualTo(AcceptanceOfPatients.OPEN);
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.accept(
                                ListingHouse.MINATO, AcceptanceOfPatients.State.LIMITED, LocalDate.of(2026, 11, 30))))
                .isEqualTo("listing.until");
    }

    @Test
    void daysAreClosedOnceAndOpenedAgainAndThePastIsNot() {
        closes("2026-12-24", "2026-12-25");
        closes("2026-12-24", "2026-12-24");
        assertThat(days()).containsExactly("2026-12-24", "2026-12-25");
        house.does(ListingHouse.HOSPITAL, () -> own.reopen(ListingHouse.MINATO, LocalDate.of(2026, 12, 24)));
        assertThat(days()).containsExactly("2026-12-25");
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.close(
                                ListingHouse.MINATO, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1), "")))
                .isEqualTo("listing.closed-first");
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.close(ListingHouse.MINATO, LocalDate.of(2026, 12, 5), LocalDate.of(2027, 12, 1), "")))
                .isEqualTo("listing.closed-last");
        assertThat(house.refusal(
                        ListingHouse.hospital("aoi-university"),
                        () -> own.reopen(ListingHouse.MINATO, LocalDate.of(2026, 12, 25))))
                .isEqualTo("not-found");
    }

    private void closes(String first, String last) {
        house.does(
                ListingHouse.HOSPITAL,
                () -> own.close(ListingHouse.MINATO, LocalDate.parse(first), LocalDate.parse(last), "創立記念日"));
    }

    private List<String> days() {
        return house.as(ListingHouse.HOSPITAL, () -> own.open(ListingHouse.MINATO)).closed().stream()
                .map(ClosedDay::day)
                .map(LocalDate::toString)
                .toList();
    }
}
