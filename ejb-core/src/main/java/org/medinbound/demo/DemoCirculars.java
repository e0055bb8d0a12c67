package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.circular.AgencyCirculars;
import org.medinbound.circular.CircularComposition;
import org.medinbound.circular.CircularRelease;
import org.medinbound.circular.CircularText;
import org.medinbound.circular.Question;
import org.medinbound.circular.ReceiverFilter;
import org.medinbound.shared.SystemClock;

/** Three invented requests of the ministry: one sent and partly answered, one that waits for its release, one draft. */
@ApplicationScoped
public class DemoCirculars implements DemoPart {
    private static final List<String> RECEIVERS =
            IntStream.rangeClosed(211, 216).mapToObj(n -> "B-" + n).toList();

    @Inject
    private CircularComposition composition;

    @Inject
    private CircularRelease release;

    @Inject
    private AgencyCirculars agencies;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "requests of the ministry";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        Actor ministry = staff("ministry", Role.MINISTRY);
        String[] sent = new String[1];
        Actors.run(ministry, () -> {
            sent[0] = collection();
            announcement();
            composition.begin("COLLECTION");
        });
        Actors.run(
                staff("registry", Role.REGISTRY),
                () -> release.release(
                        sent[0], null, release.candidates(sent[0], 1, 1).total()));
        for (int i = 0; i < 3; i++) {
            String number = RECEIVERS.get(i);
            int contracts = 3 + 4 * i;
            Actor agency = new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
            Actors.run(agency, () -> {
                agencies.open(sent[0], "ja");
                if (contracts < 10) {
                    agencies.answer(sent[0], Map.of(1, String.valueOf(contracts), 2, "yes", 3, "（架空の回答です）"));
                }
            });
        }
    }

    private String collection() {
        String reference = composition.begin("COLLECTION");
        composition.write(
                reference,
                null,
                List.of(
                        new CircularText("ja", "医療機関との契約状況について（照会）", "（架空の照会です）\n医療機関との提携契約の件数と、契約書の更新状況をご回答ください。"),
                        new CircularText(
                                "en",
                                "Contracts with hospitals",
                                "(This request is invented.)\nPlease tell us how many contracts with hospitals you have and whether they were renewed.")),
                LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO).plusDays(12));
        ask(reference, "NUMBER", true, "契約している医療機関の数", "Number of hospitals under contract");
        ask(reference, "YES_NO", true, "契約書はすべて有効期間内ですか", "Are all contracts in force?");
        ask(reference, "LONG_TEXT", false, "特記事項", "Remarks");
        composition.choose(
                reference, null, new ReceiverFilter(List.of(), List.of(), List.of(), null, null, null, RECEIVERS));
        composition.submit(reference, null);
        return reference;
    }

    private void ask(String reference, String kind, boolean required, String japanese, String english) {
        composition.ask(
                reference,
                null,
                new Question(
                        0,
                        kind,
                        required,
                        new Question.Wording(japanese, "", List.of()),
                        new Question.Wording(english, "", List.of())));
    }

    private void announcement() {
        String reference = composition.begin("ANNOUNCEMENT");
        composition.write(
                reference,
                null,
                List.of(
                        new CircularText("ja", "年末年始の窓口業務について（周知）", "（架空のお知らせです）\n12月29日から1月3日まで窓口を休止します。"),
                        new CircularText(
                                "en",
                                "The desk at the turn of the year",
                                "(This announcement is invented.)\nThe desk is closed from 29 December to 3 January.")),
                null);
        composition.submit(reference, null);
    }

    private Actor staff(String login, Role role) {
        String id = jdbi.withHandle(h -> h.createQuery("select id from staff_account where login like :login || '@%'")
                .bind("login", login)
                .mapTo(String.class)
                .one());
        return new Actor("staff:" + id, Set.of(role), null, null);
    }
}
