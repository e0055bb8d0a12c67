package org.medinbound.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medinbound.monitoring.MonitoredPast.tokyo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** A hospital reads its own figures and nobody else's. */
class OwnFiguresTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);

    private final MonitoredPast past = new MonitoredPast();
    private final OwnFigures own = new OwnFigures(
            past.jdbi, new HospitalAccess(), Clock.fixed(Instant.parse("2026-10-01T00:00:00Z"), SystemClock.TOKYO));

    @Test
    void aHospitalReadsItsOwnFiguresAndNotThoseOfAnother() throws Exception {
        past.hospital("north", "general");
        past.hospital("south", "general");
        past.request("north", tokyo(TUESDAY, 9), TUESDAY.plusDays(9), "DECLINED", tokyo(TUESDAY.plusDays(2), 9));
        past.night("2026-09-30T17:00:00Z");
        Measure days = Actors.call(hospital("north"), () -> own.figures("north", "en"))
                .now()
                .measure("ANSWER_DAYS")
                .orElseThrow();
        assertThat(days.cases()).isEqualTo(1);
        assertThat(days.value()).as("one case is hidden from the hospital, too").isNull();
        assertThatThrownBy(() -> Actors.call(hospital("south"), () -> own.figures("north", "en")))
                .isInstanceOfSatisfying(BusinessRejection.class, refused -> assertThat(refused.kind())
                        .isEqualTo(BusinessRejection.Kind.NOT_FOUND));
    }

    @Test
    void whatItIsHeldToIsTheRuleOfToday() throws Exception {
        MonitoringRule rule = Actors.call(hospital("north"), own::rule);
        assertThat(rule.bounds()).extracting(MonitoringRule.Bound::measure).isEqualTo(Measure.ALL);
    }

    private static Actor hospital(String slug) {
        String subject = HospitalAccess.subject(slug);
        return new Actor("hospital:" + subject, Set.of(Role.HOSPITAL), subject, null);
    }
}
