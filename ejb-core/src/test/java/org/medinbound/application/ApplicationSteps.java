package org.medinbound.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medinbound.guarantor.RegisterBook;
import org.medinbound.guarantor.RegisterRow;

/** What agency, desk and ministry do again and again in tests of applications, on one day. */
final class ApplicationSteps {
    private final ApplicationHouse house;
    private final LocalDate today;
    private final OwnApplications own;
    private final ApplicationDesk desk;
    private final ApplicationDecisions decisions;

    ApplicationSteps(ApplicationHouse house, LocalDate today) {
        this.house = house;
        this.today = today;
        this.own = house.get(OwnApplications.class);
        this.desk = house.get(ApplicationDesk.class);
        this.decisions = house.get(ApplicationDecisions.class);
    }

    ApplicationDecisions.Entry entry(String number) {
        return new ApplicationDecisions.Entry("GRANTED", today, "", "", number, List.of());
    }

    RegisterRow register(String number) {
        return house.as(ApplicationHouse.JOB, () -> house.get(RegisterBook.class)
                        .current(number))
                .orElseThrow();
    }

    String entered() {
        ApplicationEntry entry = house.get(ApplicationEntry.class);
        String reference = house.as(
                ApplicationHouse.OFFICER, () -> entry.enter("NEW", "POST", "", "ja", today, ApplicationHouse.form()));
        house.does(ApplicationHouse.OFFICER, () -> {
            for (RuleItem item : house.page(reference).findings().stream()
                    .map(Finding::item)
                    .filter(RuleItem::isPaper)
                    .toList()) {
                entry.addPaper(
                        reference,
                        null,
                        new ApplicationEntry.Index(item.code(), today, 2, "棚3 箱12"),
                        null,
                        null,
                        "POST",
                        null);
            }
            entry.setRecord(reference, null, "2026-05-01\tCN\t架空病院", "DESK");
            entry.setContracts(reference, null, ApplicationHouse.contracts(today), "DESK");
        });
        return reference;
    }

    void noteLeft(String reference) {
        noteAllFound(reference);
        note(reference, "PATIENTS_TOTAL", Result.LEFT_TO_MINISTRY, "実績不足");
        note(reference, "PATIENTS_EACH_HALF_YEAR", Result.LEFT_TO_MINISTRY, "実績不足");
    }

    void grant(String reference) {
        noteAllFound(reference);
        house.does(ApplicationHouse.OFFICER, () -> desk.handOver(reference, null));
        house.does(ApplicationHouse.MINISTRY, () -> decisions.decide(reference, null, entry("")));
    }

    void remind(LocalDate day) {
        house.to(day);
        house.get(ApplicationReminders.class)
                .plan(house.clock.instant())
                .forEach(part -> house.does(ApplicationHouse.JOB, part::work));
    }

    void noteAllFound(String reference) {
        house.page(reference).findings().stream()
                .filter(f -> f.item().isPaper() && f.computed() == Result.OPEN)
                .forEach(f -> note(reference, f.item().code(), Result.FOUND, ""));
    }

    void note(String reference, String item, Result result, String words) {
        house.does(
                ApplicationHouse.OFFICER,
                () -> desk.check(reference, null, Map.of(item, new ApplicationDesk.Note(result, words))));
    }

    void ask(String reference, String item, Result result) {
        house.does(
                ApplicationHouse.OFFICER,
                () -> desk.ask(reference, null, item, result, "お送りください。", LocalDate.of(2026, 12, 9)));
    }

    Map<String, Result> results(String reference) {
        Map<String, Result> results = new TreeMap<>();
        house.page(reference).findings().forEach(f -> results.put(f.item().code(), f.result()));
        return results;
    }

    String begun() {
        String reference = house.as(ApplicationHouse.AGENCY, () -> own.begin("RENEWAL", "ja"));
        house.does(ApplicationHouse.AGENCY, () -> own.save(reference, ApplicationHouse.form()));
        return reference;
    }

    /** A renewal with every paper but one, and one too old. */
    String sent(String missing, String expired) {
        String reference = begun();
        List<RuleItem> papers = house.as(ApplicationHouse.AGENCY, () -> own.open(reference)).findings().stream()
                .map(Finding::item)
                .filter(i -> i.isPaper() && i.required() && !i.code().equals(missing))
                .toList();
        house.does(ApplicationHouse.AGENCY, () -> {
            papers.forEach(item -> own.addPaper(
                    reference,
                    item.code(),
                    item.code() + ".pdf",
                    ApplicationHouse.pdf(item.code()),
                    item.code().equals(expired) ? today.minusMonths(7) : today.minusDays(20),
                    null));
            own.setRecord(reference, ApplicationHouse.record(today));
            own.setContracts(reference, ApplicationHouse.contracts(today));
            own.submit(reference);
        });
        return reference;
    }
}
