package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.notification.Mail;

/** 1 June 2026 in Tokyo. */
class QualityDigestTest {
    private static final Actor JOB = Actor.system("job");

    private final QualityHouse house = new QualityHouse();
    private final QualityDigest digest = house.get(QualityDigest.class);

    @BeforeEach
    void officers() {
        officer("ann@quality.example", "ja", "ACTIVE", "QUALITY");
        officer("ben@quality.example", "en", "ACTIVE", "QUALITY");
        officer("gone@quality.example", "ja", "CLOSED", "QUALITY");
        officer("desk@desk.example", "ja", "ACTIVE", "DESK");
    }

    private void officer(String login, String language, String state, String role) {
        house.jdbi.useHandle(h -> {
            UUID id = UUID.randomUUID();
            h.execute(
                    "insert into staff_account (id, login, name, language, state, made_at, changed_at) values (?, ?, 'n', ?, ?, now(), now())",
                    id,
                    login,
                    language,
                    state);
            h.execute("insert into staff_account_role (account_id, role) values (?, ?)", id, role);
        });
    }

    /** Of a hospital of its own, named by the number. */
    private void certificate(String number, String until, String reassess) {
        String slug = number.toLowerCase(Locale.ROOT);
        house.hospital(slug, "published");
        house.jdbi.useHandle(h -> h.execute("""
                insert into quality_certificate (number, code, hospital_slug, kind, issued_on, valid_until, reassess_on, state)
                values (?, quality_new_code(), ?, 'TRANSITIONAL', '2025-06-01', ?, ?, 'VALID')""", number, slug, LocalDate.parse(until), LocalDate.parse(reassess)));
    }

    /** A finding that is due on the day. */
    private String finding(String dueOn) {
        return house.as(JOB, () -> house.get(FindingBook.class)
                        .open(new FindingOpened(
                                QualityHouse.AOI,
                                "REVIEW",
                                "key-" + dueOn,
                                "",
                                "MAJOR",
                                "t",
                                "w",
                                LocalDate.parse(dueOn))))
                .orElseThrow();
    }

    /** The night's deadlines, then the digest, as the timetable runs them. */
    private List<Mail> morning() {
        house.does(JOB, () -> house.get(QualityDeadlines.class).run());
        return told();
    }

    private List<Mail> told() {
        house.mails.clear();
        house.as(JOB, digest::plan).forEach(account -> house.as(JOB, () -> digest.send(account)));
        return List.copyOf(house.mails);
    }

    private static String words(Mail mail) {
        return mail.arguments().get(1).toString();
    }

    @Test
    void eachOfficerIsToldOnceInTheOwnLanguageAndTheSameDayNothingTwice() {
        certificate("MI-2026-0001", "2026-08-31", "2026-06-01");
        String finding = finding("2026-05-29");
        List<Mail> mails = morning();
        assertThat(mails)
                .extracting(Mail::to)
                .as("active officers with the right only")
                .containsExactlyInAnyOrder("ann@quality.example", "ben@quality.example");
        Mail japanese = mails.stream()
                .filter(m -> m.language().equals("ja"))
                .findFirst()
                .orElseThrow();
        assertThat(japanese.arguments().get(0)).isEqualTo(2);
        assertThat(words(japanese))
                .contains(
                        "再審査の時期を迎えた認証　1件",
                        "・MI-2026-0001　mi-2026-0001 ja（再審査開始日：2026年6月1日）",
                        "/admin/certificates/certificate.xhtml?n=MI-2026-0001",
                        "上申された指摘　1件",
                        finding + "　aoi-hospital ja（期限：2026年5月29日）",
                        "/admin/quality/finding.xhtml?ref=" + finding);
        assertThat(words(mails.stream()
                        .filter(m -> m.language().equals("en"))
                        .findFirst()
                        .orElseThrow()))
                .contains("due for re-assessment: 1", "(was due: May 29, 2026)");
        assertThat(morning()).as("again on the same day").isEmpty();

        certificate("MI-2026-0002", "2026-09-30", "2026-06-01");
        assertThat(told()).as("one mail a day").isEmpty();
        house.clock.to("2026-06-02T01:00:00Z");
        assertThat(morning())
                .hasSize(2)
                .allSatisfy(m -> assertThat(words(m)).contains("MI-2026-0002").doesNotContain("MI-2026-0001"));
        house.clock.to("2026-06-03T01:00:00Z");
        assertThat(morning()).as("nothing new").isEmpty();
    }

    @Test
    void aCertificateThatIsOverIsToldAsLapsedAndNoLongerAsDue() {
        certificate("MI-2026-0003", "2026-05-31", "2026-02-28");
        assertThat(morning())
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.arguments().get(0)).isEqualTo(1))
                .anySatisfy(m -> assertThat(words(m)).contains("有効期間が満了した認証　1件", "満了日：2026年5月31日"));
    }

    @Test
    void whatIsSettledBeforeTheMorningIsNotTold() {
        String finding = finding("2026-05-29");
        house.does(JOB, () -> house.get(QualityDeadlines.class).run());
        house.jdbi.useHandle(
                h -> h.execute("update quality_finding set state = 'REPORTED' where reference = ?", finding));
        assertThat(told()).isEmpty();
    }

    @Test
    void aSecondRunThatPlannedAtTheSameTimeSendsNothing() {
        certificate("MI-2026-0004", "2026-08-31", "2026-06-01");
        List<UUID> first = house.as(JOB, digest::plan);
        List<UUID> second = house.as(JOB, digest::plan);
        first.forEach(
                account -> assertThat(house.as(JOB, () -> digest.send(account))).isEqualTo(1));
        second.forEach(
                account -> assertThat(house.as(JOB, () -> digest.send(account))).isZero());
        assertThat(house.mails).hasSize(2);
    }

    @Test
    void aHundredThingsAreCountedAndTwentyNamed() {
        for (int i = 100; i < 200; i++) {
            certificate("MI-2026-0" + i, "2026-05-31", "2026-02-28");
        }
        assertThat(morning())
                .anySatisfy(m -> assertThat(words(m))
                        .contains("満了した認証　100件", "ほか80件", "/admin/certificates/list.xhtml?standing=EXPIRED"))
                .allSatisfy(m -> assertThat(words(m).split("certificate.xhtml")).hasSize(21));
    }

    /** The view of the database names the role; it must stay the one with the right. */
    @Test
    void theRoleThatIsToldIsTheOneThatDoesTheWork() {
        assertThat(Arrays.stream(Role.values()).filter(r -> r != Role.SYSTEM).filter(Right.QUALITY_WORK::isGrantedTo))
                .containsExactly(Role.QUALITY);
    }
}
