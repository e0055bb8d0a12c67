package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.reporting.AgencyLetters;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.ReportMonth;
import org.medinbound.shared.SystemClock;

/**
 * Reports by lines of some invented agencies for their last months, entered as the desk enters mail, with what happens in life: a
 * hospital nobody knows, a companion without a name, an open departure, a correction; and letters told for the running month.
 */
@ApplicationScoped
public class DemoReportLines implements DemoPart {
    private static final int FIRST_AGENCY = 120;
    private static final int AGENCIES = 40;
    private static final int REPORTS = 10;
    private static final Duration LATER = Duration.ofHours(20);
    private static final List<String> NATIONALITIES = List.of("CN", "VN", "CN", "MN", "RU", "ID", "AE");
    private static final List<String> DISEASES =
            List.of("neoplasm", "circulatory", "digestive", "musculoskeletal", "eye");

    @Inject
    private ReportDesk desk;

    @Inject
    private AgencyReports reports;

    @Inject
    private AgencyLetters letters;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "report-lines";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void load() {
        List<String> agencies = DemoReports.activeNumbers().stream()
                .skip(FIRST_AGENCY)
                .limit(AGENCIES)
                .toList();
        Actor first = agency(agencies.get(0));
        List<String> hospitals = as(first, () -> reports.hospitals("ja"));
        YearMonth current = YearMonth.from(clock.instant().atZone(SystemClock.TOKYO));
        int told = 0;
        for (String number : agencies) {
            for (ReportMonth month : desk.months(number)) {
                if (told < REPORTS
                        && month.guarantees() > 0
                        && month.period().isBefore(current)
                        && month.period().isAfter(current.minusMonths(4))) {
                    report(number, month, hospitals, told++);
                }
            }
        }
        for (String number : agencies.subList(0, 2)) {
            as(agency(number), () -> {
                letters.tell(line(number, current, 0, hospitals, 1)
                        .with(LineField.ENTRY, "")
                        .with(LineField.DEPARTURE, ""));
                return true;
            });
        }
    }

    private void report(String number, ReportMonth month, List<String> hospitals, int nth) {
        YearMonth period = month.period();
        Instant first = month.firstReceivedAt();
        Instant received = first == null ? clock.instant() : first.plus(LATER);
        if (received.isAfter(clock.instant())) {
            return;
        }
        desk.begin(number, period);
        int upon = 1;
        for (int i = 0; i < month.guarantees(); i++) {
            desk.put(number, period, upon++, 0, fault(line(number, period, i, hospitals, nth), nth));
        }
        desk.submit(number, period, upon, received, "報告用メール（架空）");
        if (nth == 2 && received.plus(LATER).isBefore(clock.instant())) {
            desk.begin(number, period);
            desk.put(number, period, 1, 1, line(number, period, 0, hospitals, nth));
            desk.submit(number, period, 2, received.plus(LATER), "訂正のメール（架空）");
        }
    }

    /** What goes wrong in one report of three. */
    private static LineText fault(LineText line, int nth) {
        return switch (nth % 5) {
            case 0 -> line.with(LineField.HOSPITAL, "架空の森クリニック");
            case 1 -> line.with(LineField.DEPARTURE, "").with(LineField.STAY, "1Y");
            case 2 -> line.with(LineField.COMPANIONS, "2");
            default -> line;
        };
    }

    private static LineText line(String number, YearMonth period, int i, List<String> hospitals, int nth) {
        LocalDate issued = period.atDay(1 + i % 3);
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        typed.put(LineField.NUMBER, number + "-" + period.toString().replace("-", "") + "-" + (i + 1));
        typed.put(LineField.ISSUED, issued.toString());
        typed.put(LineField.NATIONALITY, NATIONALITIES.get((nth + i) % NATIONALITIES.size()));
        typed.put(LineField.BIRTH, String.valueOf(1950 + (nth * 7 + i * 3) % 45));
        typed.put(LineField.SEX, (nth + i) % 2 == 0 ? "female" : "male");
        typed.put(LineField.VISA, nth % 3 == 0 ? "multiple" : "single");
        typed.put(LineField.STAY, "90D");
        typed.put(LineField.HOSPITAL, hospitals.get((nth * 5 + i) % hospitals.size()));
        typed.put(LineField.PURPOSE, (nth + i) % 4 == 3 ? "check-up" : "treatment");
        typed.put(LineField.DISEASE, DISEASES.get((nth + i) % DISEASES.size()));
        typed.put(LineField.COMPANIONS, nth % 2 == 0 ? "1" : "");
        typed.put(LineField.COMPANION_NAMES, nth % 2 == 0 ? "Sample Companion（架空）" : "");
        typed.put(LineField.ENTRY, issued.plusDays(6).toString());
        typed.put(LineField.DEPARTURE, issued.plusDays(16L + i).toString());
        return new LineText(typed);
    }

    private static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    private static <T> T as(Actor actor, Callable<T> deed) {
        try {
            return Actors.call(actor, deed);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
