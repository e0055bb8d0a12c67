package org.medinbound.portal.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.portal.web.Page;
import org.medinbound.registry.ChangeNotice;
import org.medinbound.registry.Confirmation;
import org.medinbound.registry.Contract;
import org.medinbound.registry.ContractStanding;
import org.medinbound.registry.OwnConfirmation;
import org.medinbound.registry.OwnContracts;
import org.medinbound.registry.OwnNotices;
import org.medinbound.shared.SystemClock;

/** Cards of the registry: the yearly confirmation while it is open, change notices, and contracts with hospitals. */
@ApplicationScoped
public class RegistryCards implements AgencyCards {
    @Inject
    private OwnConfirmation confirmation;

    @Inject
    private OwnNotices notices;

    @Inject
    private OwnContracts contracts;

    @Inject
    private Clock clock;

    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet agency, Page page) {
        List<AgencyCard> cards = new ArrayList<>();
        confirmation.current().filter(asked -> asked.answer() == null).ifPresent(asked -> cards.add(card(asked, page)));
        long waiting = notices.list().stream().filter(ChangeNotice::isOpen).count();
        cards.add(new AgencyCard(
                AgencyCard.Urgency.CALM,
                page.t("agency.notices.title"),
                page.t("agency.notices.card", waiting),
                null,
                page.t("agency.notices.open"),
                "/my/agency/notices"));
        cards.add(contracts(page));
        return cards;
    }

    private AgencyCard contracts(Page page) {
        List<Contract> held = contracts.list();
        long ending = held.stream()
                .filter(contract -> contract.standing() == ContractStanding.ENDING
                        || contract.standing() == ContractStanding.MEMORANDUM_MISSING)
                .count();
        return new AgencyCard(
                ending > 0 ? AgencyCard.Urgency.WAITING : AgencyCard.Urgency.CALM,
                page.t("agency.contracts.title"),
                page.t("agency.contracts.card", held.size(), ending),
                null,
                page.t("agency.contracts.open"),
                "/my/agency/contracts");
    }

    private AgencyCard card(Confirmation asked, Page page) {
        boolean late = LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO).isAfter(asked.dueOn());
        return new AgencyCard(
                late ? AgencyCard.Urgency.OVERDUE : AgencyCard.Urgency.WAITING,
                page.t("agency.confirm.title"),
                page.t("agency.confirm.card"),
                asked.dueOn(),
                page.t("agency.confirm.open"),
                "/my/agency/confirmation");
    }
}
