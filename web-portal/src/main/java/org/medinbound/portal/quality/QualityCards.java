package org.medinbound.portal.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.portal.account.HospitalCards;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCard.Urgency;
import org.medinbound.portal.web.Page;
import org.medinbound.quality.Certificate;
import org.medinbound.quality.Finding;
import org.medinbound.quality.OwnStanding;
import org.medinbound.quality.OwnVetting;
import org.medinbound.quality.VettingRow;

/** Cards of the quality of the hospital: its vetting, its certificate, each live finding. */
@ApplicationScoped
public class QualityCards implements HospitalCards {
    @Inject
    private OwnVetting own;

    @Inject
    private Clock clock;

    @Override
    public List<AgencyCard> cards(String slug, Page page) {
        LocalDate today = LocalDate.now(clock);
        OwnStanding standing = own.standing(slug, page.language());
        List<AgencyCard> cards = new ArrayList<>();
        cards.add(vetting(standing, today, page));
        Certificate certificate = standing.certificate();
        if (certificate != null) {
            cards.add(certificate(certificate, today, page));
        }
        standing.findings().stream()
                .filter(Finding::isLive)
                .forEach(finding -> cards.add(finding(finding, today, page)));
        return cards;
    }

    private static AgencyCard vetting(OwnStanding standing, LocalDate today, Page page) {
        VettingRow row = standing.vetting();
        Certificate certificate = standing.certificate();
        boolean due = certificate == null || certificate.isReassessmentDueOn(today);
        if (row == null || row.turn().equals("NOBODY")) {
            return new AgencyCard(
                    due && (row == null || !row.state().equals("REFUSED")) ? Urgency.WAITING : Urgency.CALM,
                    page.t("own.vetting.card.title"),
                    row == null
                            ? page.t("own.vetting.card.none")
                            : page.t("own.vetting.card.last", page.t("vetting.state." + row.state())),
                    null,
                    page.t("own.vetting.open"),
                    "/my/hospital/vetting");
        }
        return new AgencyCard(
                urgency(row, today),
                page.t("own.vetting.card.title"),
                page.t("own.vetting.card." + row.turn(), page.t("vetting.state." + row.state())),
                row.turn().equals("HOSPITAL") ? row.dueOn() : null,
                page.t("own.vetting.open"),
                "/my/hospital/vetting");
    }

    private static Urgency urgency(VettingRow row, LocalDate today) {
        if (!row.turn().equals("HOSPITAL")) {
            return Urgency.CALM;
        }
        return row.isLate(today) ? Urgency.OVERDUE : Urgency.WAITING;
    }

    private static AgencyCard certificate(Certificate certificate, LocalDate today, Page page) {
        String standing = certificate.standingOn(today);
        return new AgencyCard(
                Urgency.CALM,
                page.t("own.certificate.card.title", certificate.number()),
                page.t(
                        "own.certificate.card.text",
                        page.t("certificate.standing." + standing),
                        page.t("certificate.kind." + certificate.kind()),
                        page.formats().date(certificate.validUntil())),
                null,
                page.t(standing.equals("VALID") ? "own.certificate.download" : "own.certificate.check"),
                standing.equals("VALID") ? "/my/hospital/certificate.pdf" : "/certificates/" + certificate.code());
    }

    private static AgencyCard finding(Finding finding, LocalDate today, Page page) {
        boolean mine = !finding.state().equals("REPORTED");
        @Nullable LocalDate due = mine ? finding.dueOn() : null;
        Urgency urgency = finding.isOverdue(today) ? Urgency.OVERDUE : mine ? Urgency.WAITING : Urgency.CALM;
        return new AgencyCard(
                urgency,
                finding.title(),
                page.t(
                        "own.finding.card.text",
                        page.t("finding.source." + finding.source()),
                        page.t("finding.grade." + finding.grade()),
                        page.t("finding.state." + finding.state())),
                due,
                page.t("own.finding.open"),
                "/my/hospital/findings/" + finding.reference());
    }
}
