package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.TextMap;
import org.medinbound.monitoring.HospitalMeasuring;
import org.medinbound.shared.References;
import org.medinbound.shared.SystemClock;

/**
 * An invented year of closed cases, so that monitoring has something to show: twelve hospitals were asked again and again, some
 * answer slowly, one bills more than it quoted. The past cannot be lived through the use cases, so its rows are written directly;
 * the measures of each month are then computed by the nightly work itself.
 */
@ApplicationScoped
public class DemoPastYear implements DemoPart {
    private static final int CASES = 240;
    private static final int HOSPITALS = 12;
    private static final long SEED = 20_260_401;
    private static final List<String> REASONS = List.of("NO_CAPACITY", "NOT_TREATED_HERE", "MEDICAL_RISK", "TOO_LATE");
    private static final List<String> QUESTIONS =
            List.of("EXPLANATION", "LANGUAGE", "RESPECT", "PRICE_AS_TOLD", "AFTERCARE");

    @Inject
    private Jdbi jdbi;

    @Inject
    private CaseVault vault;

    @Inject
    private HospitalMeasuring measuring;

    @Inject
    private Clock clock;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Override
    public String name() {
        return "past-year";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void load() {
        List<String> slugs = jdbi.withHandle(h -> h.createQuery(
                        "select slug from hospital where status = 'published' order by monthly_capacity desc, slug limit ?")
                .bind(0, HOSPITALS)
                .mapTo(String.class)
                .list());
        jdbi.useHandle(handle -> {
            for (int i = 0; i < CASES; i++) {
                closedCase(handle, slugs, i);
            }
        });
        YearMonth now = YearMonth.now(clock);
        for (YearMonth month = now.minusMonths(11); !month.isAfter(now); month = month.plusMonths(1)) {
            Instant end =
                    month.plusMonths(1).atDay(1).atStartOfDay(SystemClock.TOKYO).toInstant();
            Instant night = end.isAfter(clock.instant()) ? clock.instant() : end.minusSeconds(1);
            measuring.plan().forEach(range -> measuring.measure(range, night));
        }
    }

    /** A case of which two hospitals were asked and one was chosen, if any accepted. */
    private void closedCase(Handle handle, List<String> slugs, int number) {
        Instant received = clock.instant().minus(20 + (long) number * 345 / CASES, ChronoUnit.DAYS);
        String inquiry = References.newReference();
        String person =
                TextMap.join(Map.of("name", "Past patient (fictitious)", "email", "past-" + number + "@example.org"));
        handle.execute(
                """
                insert into inquiry (reference, kind, asked_by, language, residence, birth_year, sex, specialty, person_sealed,
                  medical_sealed, wanted_time, companions, received_at, state, state_at, desk_due_on, close_reason, version)
                values (?, 'TREATMENT', 'SELF', 'en', ?, ?, 'FEMALE', 'gastroenterology', ?, ?, 'SOON', 1, ?, 'CLOSED', ?, ?, 'COMPLETED', 1)""",
                inquiry,
                List.of("CN", "VN", "ID", "AE", "US").get(number % 5),
                1950 + number % 50,
                vault.seal(inquiry, person),
                vault.seal(inquiry, TextMap.join(Map.of("question", "An invented question."))),
                at(received),
                at(received.plus(60, ChronoUnit.DAYS)),
                day(received));
        List<String> accepted = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            int which = (number + k * 5) % slugs.size();
            String request = request(handle, inquiry, slugs.get(which), which, received.plus(1, ChronoUnit.DAYS));
            if (request != null) {
                accepted.add(request);
            }
        }
        if (!accepted.isEmpty()) {
            treated(handle, inquiry, accepted.get(0), received);
        }
    }

    /** Answers with the reference when it was accepted with a quotation, else null. */
    private @Nullable String request(Handle handle, String inquiry, String slug, int which, Instant sent) {
        String reference = References.newReference();
        boolean slow = which % 5 == 1;
        boolean silent = random.nextInt(100) < (which % 5 == 2 ? 25 : 3);
        boolean accepts = !silent && random.nextInt(100) < 62;
        Instant answered = sent.plus((slow ? 150 : 24) + random.nextInt(slow ? 220 : 110), ChronoUnit.HOURS);
        String state = silent ? "SENT" : accepts ? "NOT_SELECTED" : "DECLINED";
        handle.execute(
                """
                insert into acceptance_request (reference, inquiry_reference, hospital_slug, mailbox, mail_language, state, sent_at, sent_by,
                  due_on, answered_at, reason_code, version)
                values (?, ?, ?, 'past@hospital.example', 'ja', ?, ?, 'system:demo', ?, ?, ?, 1)""",
                reference,
                inquiry,
                slug,
                state,
                at(sent),
                day(sent.plus(10, ChronoUnit.DAYS)),
                silent ? null : at(answered),
                state.equals("DECLINED") ? REASONS.get(random.nextInt(REASONS.size())) : null);
        if (accepts) {
            long low = 400_000L + random.nextInt(1_500_000);
            handle.execute(
                    "insert into acceptance_quotation values (?, ?, ?, ?, ?, ?)",
                    reference,
                    day(answered.plus(60, ChronoUnit.DAYS)),
                    vault.seal(inquiry, TextMap.join(Map.of("excluded", "Flights", "payment", "Before admission"))),
                    low,
                    low * 13 / 10,
                    at(answered));
        }
        return accepts ? reference : null;
    }

    private void treated(Handle handle, String inquiry, String request, Instant received) {
        Instant billed = received.plus(45, ChronoUnit.DAYS);
        if (billed.isAfter(clock.instant())) {
            return;
        }
        handle.execute("update acceptance_request set state = 'SELECTED' where reference = ?", request);
        handle.execute("update inquiry set accepted_request = ? where reference = ?", request, inquiry);
        double part = random.nextInt(100) < 86 ? 0.1 + 0.8 * random.nextDouble() : 1.4;
        handle.execute("""
                insert into acceptance_bill (request_reference, billed_jpy, billed_on, recorded_at, recorded_by)
                select request_reference, low_jpy + ((high_jpy - low_jpy) * cast(? as float))::bigint, ?, ?, 'system:demo'
                from acceptance_quotation where request_reference = ?""", part, day(billed), at(billed), request);
        if (random.nextInt(100) < 70) {
            survey(handle, inquiry, billed.plus(3, ChronoUnit.DAYS));
        }
        if (random.nextInt(100) < 6) {
            complaint(handle, inquiry, billed);
        }
    }

    private void survey(Handle handle, String inquiry, Instant given) {
        handle.execute("""
                insert into survey (reference, point, hospital_slug, given_at)
                select inquiry_reference, 'AFTER_TREATMENT', hospital_slug, ? from experience_treatment_view where inquiry_reference = ?""", at(given), inquiry);
        PreparedBatch batch = handle.prepareBatch("insert into survey_score values (?, 'AFTER_TREATMENT', ?, ?)");
        QUESTIONS.forEach(question -> batch.add(inquiry, question, 3 + random.nextInt(3)));
        batch.execute();
    }

    private void complaint(Handle handle, String inquiry, Instant at) {
        handle.execute(
                """
                insert into complaint (reference, inquiry_reference, hospital_slug, subject, text_sealed, state, received_at, due_on,
                  owner, answer_sealed, ended_at)
                select ?, inquiry_reference, hospital_slug, 'PRICE', ?, 'UPHELD', ?, ?, 'system:demo', ?, ?
                from experience_treatment_view where inquiry_reference = ?""",
                References.newReference(),
                vault.seal(inquiry, "The bill was not explained. (invented)"),
                at(at),
                day(at.plus(28, ChronoUnit.DAYS)),
                vault.seal(inquiry, "The hospital has explained the bill. (invented)"),
                at(at.plus(9, ChronoUnit.DAYS)),
                inquiry);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SystemClock.TOKYO);
    }
}
