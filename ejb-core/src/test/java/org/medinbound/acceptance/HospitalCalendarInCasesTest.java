package org.medinbound.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.hospital.ClosedDay;
import org.medinbound.hospital.HospitalCalendar;
import org.medinbound.inquiry.CaseHouse;
import org.medinbound.matching.Candidate;
import org.medinbound.matching.CandidateRanking;

/** What a hospital says of its calendar counts where the desk chooses hospitals and asks them. */
class HospitalCalendarInCasesTest {
    private final CaseHouse house = new CaseHouse();
    private LocalDate today = LocalDate.MIN;

    @BeforeEach
    void twoHospitals() {
        for (String slug : List.of("aoi", "minato")) {
            house.jdbi.useHandle(h -> {
                h.execute("""
                        insert into hospital (slug, status, admitted_until, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
                        values (?, 'published', '2099-12-31', 'general', 'tokyo', 100, 10, ?, 'test', '2026-01-01', now())""", slug, slug + "@hospital.example");
                h.execute("""
                        insert into hospital_text (hospital_id, language, name, city, summary)
                        select id, unnest(array['en', 'ja']), ?, 'Tokyo', 's' from hospital where slug = ?""", slug, slug);
            });
        }
        today = LocalDate.now(house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aHospitalWithOwnHolidaysIsGivenAsManyWorkingDaysAsTheOthers() {
        LocalDate due = today.plusDays(14);
        house.jdbi.useHandle(h -> h.execute("""
                insert into hospital_closed_day (hospital_id, day)
                select h.id, d::date from hospital h, generate_series(?::date, ?::date, interval '1 day') d where h.slug = 'aoi'""", today.plusDays(1), today.plusDays(7)));
        String reference = house.checked();
        house.does(CaseHouse.OFFICER, () -> house.get(AcceptanceRequests.class)
                .send(reference, null, List.of("aoi", "minato"), due, ""));
        assertThat(due("minato")).isEqualTo(due);
        assertThat(due("aoi")).isAfterOrEqualTo(due.plusDays(5));
    }

    /** 24 November 2026 is a Tuesday. */
    @Test
    void daysThatAHospitalClosesAndOpensMoveWhatItIsStillAskedAndEachMoveIsOnRecord() {
        String reference = house.checked();
        List<String> sent = house.as(CaseHouse.OFFICER, () -> house.get(AcceptanceRequests.class)
                .send(reference, null, List.of("aoi", "minato"), LocalDate.of(2026, 12, 1), ""));
        closes("2026-11-25", "2026-11-26", "2026-11-28");
        assertThat(due("aoi")).as("two working days later").isEqualTo("2026-12-03");
        assertThat(due("minato")).as("another hospital").isEqualTo("2026-12-01");
        closes("2026-11-25", "2026-12-20");
        assertThat(due("aoi")).as("closed already, or after the day").isEqualTo("2026-12-03");
        assertThat(moves(sent.get(0))).isEqualTo(1);
        opens("2026-11-25");
        opens("2026-11-27");
        assertThat(due("aoi")).as("one day was open all the time").isEqualTo("2026-12-02");
        assertThat(moves(sent.get(0))).isEqualTo(2);

        house.does(CaseHouse.hospital(sent.get(0)), () -> house.get(HospitalAnswers.class)
                .askBack(sent.get(0), "Is there a newer image?"));
        closes("2026-11-30");
        assertThat(due("aoi")).as("its clock stands still").isEqualTo("2026-12-02");
        house.clock.to("2026-12-05T01:00:00Z");
        closes("2026-12-07");
        assertThat(due("aoi")).isEqualTo("2026-12-02");
    }

    private void closes(String... days) {
        house.does(CaseHouse.OFFICER, () -> house.get(HospitalCalendar.class)
                .close(
                        "aoi",
                        Arrays.stream(days)
                                .map(d -> new ClosedDay(LocalDate.parse(d), ""))
                                .toList()));
    }

    private void opens(String day) {
        house.does(CaseHouse.OFFICER, () -> house.get(HospitalCalendar.class).reopen("aoi", LocalDate.parse(day)));
    }

    private int moves(String request) {
        return house.jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from inquiry_event where action = 'MOVE_DAY' and side = 'HOSPITAL' and part_reference = ?")
                .bind(0, request)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whoTakesNoNewPatientsStandsLastAndTheDeskSeesWhy() {
        house.jdbi.useHandle(h -> {
            h.execute("""
                    insert into hospital_acceptance (hospital_id, state, until, changed_at, changed_by)
                    select id, 'CLOSED', ?, now(), 'test' from hospital where slug = 'aoi'""", today.plusDays(10));
            h.execute(
                    "insert into hospital_closed_day (hospital_id, day) select id, ? from hospital where slug = 'minato'",
                    today.plusDays(2));
        });
        List<Candidate> candidates = ranked();
        assertThat(candidates).extracting(Candidate::slug).containsExactly("minato", "aoi");
        assertThat(candidates.get(1).acceptance()).isEqualTo("CLOSED");
        assertThat(candidates.get(1).acceptanceUntil()).isEqualTo(today.plusDays(10));
        assertThat(candidates.get(0).closedDays()).isEqualTo(1);

        house.jdbi.useHandle(h -> h.execute("update hospital_acceptance set until = ?", today.minusDays(1)));
        assertThat(ranked()).extracting(Candidate::slug).as("over").containsExactly("aoi", "minato");
        assertThat(ranked().get(0).acceptance()).isNull();
    }

    @Test
    void aHospitalIsFoundByPartsOfItsNameAndPlaceInAnyLanguageWhateverItsRank() {
        house.jdbi.useHandle(h -> {
            h.execute(
                    "update hospital_text set name = '架空Ｍｉｎａｔｏ病院', city = '港区' where language = 'ja' and name = 'minato'");
            h.execute("update hospital_text set name = '100%_Aoi' where language = 'en' and name = 'aoi'");
            h.execute("""
                    insert into hospital_acceptance (hospital_id, state, changed_at, changed_by)
                    select id, 'CLOSED', now(), 'test' from hospital where slug = 'minato'""");
        });
        assertThat(found("ＭＩＮＡＴＯ病院　港区")).extracting(Candidate::slug).containsExactly("minato");
        assertThat(found("minato").get(0).acceptance()).as("with its facts").isEqualTo("CLOSED");
        assertThat(found("0%_a")).extracting(Candidate::slug).containsExactly("aoi");
        assertThat(found("東京都")).extracting(Candidate::slug).containsExactly("aoi", "minato");
        assertThat(found("minato osaka")).as("every word counts").isEmpty();
        assertThat(found("%")).extracting(Candidate::slug).containsExactly("aoi");
        assertThat(found(" ")).isEmpty();

        house.jdbi.useHandle(
                h -> h.execute("update hospital set admitted_until = ? where slug = 'aoi'", today.minusDays(1)));
        assertThat(found("aoi")).as("no longer admitted").isEmpty();
    }

    @Test
    void whoWasPickedByHandStandsWithTheBest() {
        String reference = house.checked();
        assertThat(house.as(CaseHouse.OFFICER, () -> house.get(CandidateRanking.class)
                        .rank(reference, "en", 1, List.of("minato", "unknown"))))
                .extracting(Candidate::slug)
                .containsExactly("aoi", "minato");
    }

    private List<Candidate> found(String typed) {
        String reference = house.checked();
        return house.as(
                CaseHouse.OFFICER, () -> house.get(CandidateRanking.class).find(reference, "en", typed, 10));
    }

    private List<Candidate> ranked() {
        String reference = house.checked();
        return house.as(
                CaseHouse.OFFICER, () -> house.get(CandidateRanking.class).rank(reference, "en", 10, List.of()));
    }

    private LocalDate due(String slug) {
        return house.jdbi.withHandle(h -> h.createQuery("select due_on from acceptance_request where hospital_slug = ?")
                .bind(0, slug)
                .mapTo(LocalDate.class)
                .one());
    }
}
