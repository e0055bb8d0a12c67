package org.medinbound.portal.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCards;
import org.medinbound.portal.web.Page;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.reporting.ReportMonth;
import org.medinbound.shared.SystemClock;

/** The cards of monthly reports: months that wait, corrections that are asked for. */
@ApplicationScoped
public class ReportCards implements AgencyCards {
    @Inject
    private AgencyReports reports;

    @Inject
    private Clock clock;

    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet agency, Page page) {
        Instant now = clock.instant();
        YearMonth current = YearMonth.from(now.atZone(SystemClock.TOKYO));
        List<ReportMonth> months = reports.months();
        List<AgencyCard> cards = new ArrayList<>();
        cards.add(due(
                months.stream()
                        .filter(m -> !m.isReported() && m.period().isBefore(current))
                        .sorted(Comparator.comparing(ReportMonth::period))
                        .toList(),
                page));
        List<ReportMonth> open = months.stream()
                .filter(ReportMonth::isIncomplete)
                .sorted(Comparator.comparing(ReportMonth::period))
                .toList();
        if (!open.isEmpty()) {
            cards.add(correction(open, now, page));
        }
        return cards;
    }

    private static AgencyCard due(List<ReportMonth> waiting, Page page) {
        ReportMonth first = waiting.isEmpty() ? null : waiting.get(0);
        AgencyCard.Urgency urgency = AgencyCard.Urgency.CALM;
        if (first != null) {
            urgency = first.status().equals("not_due") ? AgencyCard.Urgency.WAITING : AgencyCard.Urgency.OVERDUE;
        }
        return new AgencyCard(
                urgency,
                page.t("portal.reports.title"),
                page.t(
                        "portal.reports.card.due",
                        waiting.size(),
                        first == null ? "" : page.formats().month(first.period())),
                first == null ? null : lastDay(first.dueAt()),
                page.t("portal.reports.open"),
                "/my/agency/reports" + (first == null || waiting.size() > 1 ? "" : "/" + first.period()));
    }

    private static AgencyCard correction(List<ReportMonth> open, Instant now, Page page) {
        ReportMonth first = open.get(0);
        Instant by = first.correctBy() == null ? now : first.correctBy();
        return new AgencyCard(
                by.isAfter(now) ? AgencyCard.Urgency.WAITING : AgencyCard.Urgency.OVERDUE,
                page.t("portal.reports.card.title.correct"),
                page.t(
                        "portal.reports.card.correct",
                        open.size(),
                        page.formats().month(first.period())),
                lastDay(by),
                page.t("portal.reports.do.correct"),
                "/my/agency/reports/" + first.period());
    }

    private static LocalDate lastDay(Instant tooLate) {
        return tooLate.minusSeconds(1).atZone(SystemClock.TOKYO).toLocalDate();
    }
}
