package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationDecisions;
import org.medinbound.application.ApplicationDesk;
import org.medinbound.application.ApplicationEntry;
import org.medinbound.application.ApplicationForm;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.application.ContractLine;
import org.medinbound.application.Finding;
import org.medinbound.application.OwnApplications;
import org.medinbound.application.Result;
import org.medinbound.application.RuleItem;
import org.medinbound.paper.Paper;

/** Eight invented applications in all states, made through the use cases. The agencies are those of the demonstration register. */
@ApplicationScoped
public class DemoApplications implements DemoPart {
    @Inject
    private OwnApplications own;

    @Inject
    private ApplicationEntry entry;

    @Inject
    private ApplicationDesk desk;

    @Inject
    private ApplicationQueue queue;

    @Inject
    private ApplicationDecisions decisions;

    @Inject
    private ApplicationClock clock;

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        renewal("B-011", "");
        String asked = renewal("B-012", "TAX_CERTIFICATE");
        ask(asked, "TAX_CERTIFICATE");
        String answered = renewal("B-013", "BALANCE_SHEET");
        ask(answered, "BALANCE_SHEET");
        long request = queue.open(answered).defects().get(0).id();
        as("B-013", () -> own.answer(answered, request, "決算が確定次第、お送りします。（架空）", false));
        handOver(fromPost("RENEWAL", "B-014"));
        String granted = fromPost("RENEWAL", "B-015");
        handOver(granted);
        decide(
                granted,
                "GRANTED",
                "",
                List.of(new ApplicationDecisions.Condition(
                        "受入実績を半年後に報告すること", clock.today().plusMonths(6))));
        String refused = fromPost("NEW", "");
        handOver(refused);
        decide(refused, "REFUSED", "PATIENTS", List.of());
        change("B-016");
        String draft = begun("B-017", "RENEWAL");
        as("B-017", () -> own.addPaper(draft, "APPLICATION_FORM", "申請書.pdf", paper("登録申請書"), clock.today(), null));
    }

    private String begun(String number, String kind) {
        String[] reference = new String[1];
        ApplicationForm form = form(number);
        as(number, () -> {
            reference[0] = own.begin(kind, "ja");
            own.save(reference[0], form);
        });
        return reference[0];
    }

    /** A renewal that was sent, with every required paper but one. */
    private String renewal(String number, String without) {
        String reference = begun(number, "RENEWAL");
        LocalDate today = clock.today();
        as(number, () -> {
            own.open(reference).findings().stream()
                    .map(Finding::item)
                    .filter(i -> i.isPaper() && i.required() && !i.code().equals(without))
                    .forEach(i -> own.addPaper(
                            reference, i.code(), i.nameJa() + ".pdf", paper(i.nameJa()), today.minusDays(20), null));
            own.addPaper(reference, "MEMORANDUM", "覚書.pdf", paper("自動更新に関する覚書"), today.minusDays(40), null);
            own.setRecord(reference, record(today));
            own.setContracts(reference, contracts(today));
            own.submit(reference);
        });
        return reference;
    }

    private void ask(String reference, String item) {
        RuleItem asked = queue.open(reference).findings().stream()
                .map(Finding::item)
                .filter(i -> i.code().equals(item))
                .findFirst()
                .orElseThrow();
        desk.ask(
                reference,
                null,
                item,
                Result.MISSING,
                "「" + asked.nameJa() + "」が確認できませんでした。お送りください。",
                clock.within(10));
    }

    private void handOver(String reference) {
        noteAll(reference);
        desk.handOver(reference, null);
    }

    private void noteAll(String reference) {
        Map<String, ApplicationDesk.Note> notes = new LinkedHashMap<>();
        for (Finding finding : queue.open(reference).findings()) {
            if (finding.item().isPaper() && finding.computed() == Result.OPEN) {
                notes.put(finding.item().code(), new ApplicationDesk.Note(Result.FOUND, ""));
            } else if (!finding.item().isPaper() && finding.holdsUp()) {
                notes.put(
                        finding.item().code(),
                        new ApplicationDesk.Note(Result.LEFT_TO_MINISTRY, "申請者に確認済み。基準を満たすかは経済産業省の判断を仰ぐ。（架空）"));
            }
        }
        desk.check(reference, null, notes);
    }

    private void decide(
            String reference, String outcome, String reason, List<ApplicationDecisions.Condition> conditions) {
        decisions.decide(
                reference, null, new ApplicationDecisions.Entry(outcome, clock.today(), reason, "", "", conditions));
    }

    /** An application on paper, its originals on a shelf; a new agency has too few patients. */
    private String fromPost(String kind, String number) {
        LocalDate today = clock.today();
        boolean fresh = number.isEmpty();
        Map<String, String> typed =
                new LinkedHashMap<>(form(fresh ? "B-999" : number).values());
        if (fresh) {
            typed.put("name", "株式会社みなと国際医療支援（架空）");
            typed.put("nameEn", "Minato Medical Support (fictitious)");
        }
        String reference = entry.enter(kind, "POST", number, "ja", today, new ApplicationForm(typed));
        for (Finding finding : queue.open(reference).findings()) {
            if (finding.item().isPaper()
                    && (finding.item().required() || finding.item().code().equals("MEMORANDUM"))) {
                entry.addPaper(
                        reference,
                        null,
                        new ApplicationEntry.Index(finding.item().code(), today.minusDays(5), 2, "棚2 箱7"),
                        null,
                        null,
                        "POST",
                        null);
            }
        }
        entry.setRecord(
                reference, null, fresh ? today.minusMonths(2) + "\tVN\t架空記念病院\t鈴木（架空）" : record(today), "AGENCY");
        entry.setContracts(reference, null, contracts(today), "AGENCY");
        return reference;
    }

    private void change(String number) {
        String reference = begun(number, "CHANGE");
        Map<String, String> typed = new LinkedHashMap<>(form(number).values());
        typed.put("new.phone", "03-0000-4455");
        as(number, () -> {
            own.save(reference, new ApplicationForm(typed));
            own.addPaper(reference, "CHANGE_NOTICE", "変更届.pdf", paper("登録事項変更届"), clock.today(), null);
            own.submit(reference);
        });
    }

    private ApplicationForm form(String number) {
        Map<String, String> typed = new LinkedHashMap<>();
        queue.agency(number).ifPresent(agency -> {
            typed.put("name", agency.name());
            typed.put("nameEn", agency.nameEn());
        });
        typed.put("contact", "担当 架空");
        typed.put("mailbox", "tanto-" + number.toLowerCase(Locale.ROOT) + "@agency.example");
        typed.put("phone", "03-0000-" + number.substring(2) + "0");
        typed.put("netAssets", "18000000");
        typed.put("netAssetsOn", clock.today().minusMonths(8).toString());
        return new ApplicationForm(typed);
    }

    private static String record(LocalDate today) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            lines.append(today.minusDays(15 + i * 52L))
                    .append(i % 3 == 0 ? "\tVN\t" : "\tCN\t")
                    .append("架空中央病院\t国際室 佐藤（架空）\n");
        }
        return lines.toString();
    }

    private static List<ContractLine> contracts(LocalDate today) {
        return List.of(
                new ContractLine(
                        1,
                        "架空中央病院",
                        today.minusYears(2),
                        today.plusYears(1),
                        false,
                        false,
                        true,
                        true,
                        true,
                        true,
                        null),
                new ContractLine(
                        2,
                        "架空大学病院",
                        today.minusYears(4),
                        today.minusMonths(1),
                        true,
                        true,
                        true,
                        true,
                        true,
                        true,
                        null));
    }

    private static InputStream paper(String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Paper paper = Paper.begin(out, "ja", title, "架空")) {
            paper.title(title).paragraph("この書類は架空のものです。");
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static void as(String number, Runnable deed) {
        Actors.run(new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null), deed);
    }
}
