package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.agency.ContactDesk;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactRole;
import org.medinbound.registry.AgencyContracts;
import org.medinbound.registry.AgencyPapers;
import org.medinbound.registry.ConfirmationDesk;
import org.medinbound.registry.ContractForm;
import org.medinbound.registry.OwnConfirmation;
import org.medinbound.registry.OwnNotices;
import org.medinbound.registry.Publications;
import org.medinbound.shared.SystemClock;

/** Work of the registry on invented agencies: contacts, contracts, a note, change notices, confirmations, and a published list. */
@ApplicationScoped
public class DemoRegistry implements DemoPart {
    private static final List<String> HOSPITALS = List.of("架空中央病院", "架空みなと医療センター", "架空北大学病院");

    @Inject
    private ContactDesk contacts;

    @Inject
    private AgencyContracts contracts;

    @Inject
    private AgencyPapers papers;

    @Inject
    private OwnNotices notices;

    @Inject
    private ConfirmationDesk confirmations;

    @Inject
    private OwnConfirmation confirmation;

    @Inject
    private Publications publications;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
        for (int i = 1; i <= 8; i++) {
            contracts.add(number(i), contract(i, today));
        }
        contacts.add("B-001", person("架空 太郎", "taro@guarantor1.example", ContactRole.EMERGENCY), "機関からの届出");
        contacts.add("B-005", person("架空 由美", "yumi@guarantor5.example", ContactRole.ACCOUNTING), "機関からの届出");
        papers.note("B-001", "年度末の更新について、担当の架空太郎さんから電話で相談あり。必要書類を案内した。");
        notice("B-231", "phone", "03-0000-2310", "事務所を移転しました。");
        notice("B-232", "languages", "en zh-Hans vi", "");
        List.of("B-233", "B-234", "B-235").forEach(confirmations::askNow);
        Actors.run(agency("B-233"), confirmation::confirm);
        publications.publish(0, "最初の公表");
    }

    /** Different standings: in force, ending soon, renewed without a memorandum, points missing. */
    private static ContractForm contract(int i, LocalDate today) {
        LocalDate until = i % 4 == 1 ? today.plusDays(35) : i % 4 == 2 ? today.minusDays(40) : today.plusYears(1);
        return new ContractForm(
                HOSPITALS.get(i % HOSPITALS.size()),
                today.minusYears(2),
                until,
                i % 4 == 2,
                null,
                true,
                i != 7,
                true,
                i != 8);
    }

    private void notice(String number, String field, String value, String note) {
        Actors.run(agency(number), () -> {
            Map<String, String> fields = new HashMap<>(notices.register());
            fields.put(field, value);
            notices.proposeRegister(fields, note);
        });
    }

    private static ContactForm person(String name, String mailbox, ContactRole role) {
        return new ContactForm(name, "03-0000-0000", mailbox, "ja", List.of("ja", "en"), Set.of(role));
    }

    private static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    private static String number(int i) {
        return "B-00" + i;
    }
}
