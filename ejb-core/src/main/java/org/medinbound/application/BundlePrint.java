package org.medinbound.application;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;
import org.medinbound.paper.Paper;
import org.medinbound.paper.PaperColumn;
import org.medinbound.paper.PaperFact;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;

/**
 * Prints an application for the ministry, in Japanese: cover sheet, contents, what is stated, the check paper by paper and condition
 * by condition, what was asked and answered, then every original. It states what was found and judges nothing.
 */
final class BundlePrint {
    private static final String LANGUAGE = "ja";

    private final Texts texts = Texts.in(LANGUAGE);
    private final ApplicationPage page;
    private final Paper paper;

    private BundlePrint(ApplicationPage page, Paper paper) {
        this.page = page;
        this.paper = paper;
    }

    static void print(ApplicationPage page, LocalDate today, OutputStream out, Function<StoredFile, byte[]> originals) {
        Standing s = page.standing();
        String title = Texts.in(LANGUAGE)
                .get("application.bundle.title", Texts.in(LANGUAGE).get("application.kind." + s.kind()));
        try (Paper paper = Paper.begin(out, LANGUAGE, title, s.reference() + "  " + today)) {
            BundlePrint print = new BundlePrint(page, paper);
            print.cover(title, today);
            print.stated();
            print.checked();
            print.record();
            print.contracts();
            print.asked();
            print.index();
            for (ApplicationPage.Paper held : print.inOrder()) {
                StoredFile file = held.file();
                if (file != null) {
                    paper.append(print.name(held), originals.apply(file), file.mediaType());
                }
            }
        }
    }

    private void cover(String title, LocalDate today) {
        Standing s = page.standing();
        paper.cover(
                        title,
                        s.name(),
                        List.of(
                                fact("application.bundle.reference", s.reference()),
                                fact("application.bundle.number", text(s.guarantorNumber())),
                                fact("application.bundle.received", day(s.receivedAt())),
                                fact("application.bundle.handed", today.toString()),
                                fact("application.bundle.rules", s.ruleVersion()),
                                fact(
                                        "application.bundle.papers",
                                        String.valueOf(page.papers().size())),
                                fact("application.bundle.left", String.valueOf(count(Result.LEFT_TO_MINISTRY)))))
                .contents();
    }

    private long count(Result result) {
        return page.findings().stream().filter(f -> f.result() == result).count();
    }

    private void stated() {
        paper.heading(texts.get("application.bundle.stated"));
        List<PaperFact> facts = new ArrayList<>();
        ApplicationForm form = FormOf.page(page);
        for (String field :
                List.of("name", "nameEn", "contact", "mailbox", "phone", "netAssets", "netAssetsOn", "withdrawOn")) {
            String value = form.value(field);
            if (!value.isEmpty()) {
                facts.add(fact("application.field." + field, field.equals("netAssets") ? yen(value) : value));
            }
        }
        page.changes()
                .forEach(c -> facts.add(fact("application.field.new." + c.field(), c.before() + " → " + c.after())));
        paper.facts(facts);
    }

    private static String yen(String plain) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(plain));
    }

    private void checked() {
        paper.heading(texts.get("application.bundle.checked"));
        paper.note(texts.get("application.bundle.checked.note"));
        paper.table(
                List.of(
                        column("application.bundle.item", 4),
                        column("application.bundle.result", 2),
                        column("application.bundle.why", 5)),
                page.findings().stream()
                        .map(f ->
                                List.of(f.item().name(LANGUAGE), texts.get("application.result." + f.result()), why(f)))
                        .toList());
    }

    private String why(Finding finding) {
        String computed = finding.reason().isEmpty()
                ? ""
                : texts.get(
                        "application.why." + finding.reason(),
                        finding.arguments().toArray());
        return finding.note().isEmpty() ? computed : (computed + "\n" + finding.note()).strip();
    }

    private void record() {
        if (!page.record().isEmpty()) {
            paper.heading(texts.get("application.field.record"));
            paper.table(
                    List.of(
                            PaperColumn.number("", 1),
                            column("application.record.day", 2),
                            column("application.record.country", 1),
                            column("application.record.hospital", 4),
                            column("application.record.contact", 3)),
                    page.record().stream()
                            .map(l -> List.of(
                                    String.valueOf(l.line()),
                                    l.acceptedOn().toString(),
                                    l.nationality(),
                                    l.hospital(),
                                    l.contact()))
                            .toList());
        }
    }

    private void contracts() {
        if (!page.contracts().isEmpty()) {
            paper.heading(texts.get("application.field.contracts"));
            paper.table(
                    List.of(
                            column("application.contract.hospital", 4),
                            column("application.contract.beginsOn", 2),
                            column("application.contract.endsOn", 2),
                            column("application.contract.autoRenewed", 2),
                            column("application.contract.memorandum", 2),
                            column("application.bundle.covers", 4)),
                    page.contracts().stream().map(this::contract).toList());
        }
    }

    private List<String> contract(ContractLine c) {
        List<String> covers = new ArrayList<>();
        cover(covers, c.coversContent(), "coversContent");
        cover(covers, c.coversResponsibility(), "coversResponsibility");
        cover(covers, c.coversPayment(), "coversPayment");
        cover(covers, c.coversPrivacy(), "coversPrivacy");
        return List.of(
                c.hospital(),
                c.beginsOn().toString(),
                text(c.endsOn()),
                mark(c.autoRenewed()),
                mark(c.memorandum()),
                String.join("、", covers));
    }

    private void cover(List<String> covers, boolean there, String point) {
        if (there) {
            covers.add(texts.get("application.contract." + point));
        }
    }

    private static String mark(boolean there) {
        return there ? "○" : "－";
    }

    private void asked() {
        if (!page.defects().isEmpty()) {
            paper.heading(texts.get("application.bundle.asked"));
            paper.table(
                    List.of(
                            column("application.bundle.item", 3),
                            column("application.bundle.question", 5),
                            column("application.bundle.answer", 5),
                            column("application.bundle.when", 3)),
                    page.defects().stream()
                            .map(d -> List.of(
                                    page.nameOf(d.item(), LANGUAGE),
                                    d.text(),
                                    d.answer(),
                                    day(d.askedAt()) + "\n" + day(d.answeredAt())))
                            .toList());
        }
    }

    /** Every paper, those without a file too: where the original lies. */
    private void index() {
        paper.heading(texts.get("application.bundle.index"));
        paper.table(
                List.of(
                        PaperColumn.number("", 1),
                        column("application.bundle.item", 5),
                        column("application.field.datedOn", 2),
                        PaperColumn.number(texts.get("application.field.pages"), 1),
                        column("application.bundle.place", 4)),
                inOrder().stream()
                        .map(p -> List.of(
                                String.valueOf(inOrder().indexOf(p) + 1),
                                name(p),
                                text(p.datedOn()),
                                text(p.pages()),
                                text(p.place())))
                        .toList());
    }

    /** Papers in the order of the rules, older before newer. */
    private List<ApplicationPage.Paper> inOrder() {
        List<ApplicationPage.Paper> ordered = new ArrayList<>();
        for (Finding finding : page.findings()) {
            List<ApplicationPage.Paper> held = page.papersOf(finding.item().code());
            for (int i = held.size() - 1; i >= 0; i--) {
                ordered.add(held.get(i));
            }
        }
        return ordered;
    }

    private String name(ApplicationPage.Paper held) {
        StoredFile file = held.file();
        return page.nameOf(held.item(), LANGUAGE) + (file == null ? "" : "（" + file.name() + "）");
    }

    private PaperFact fact(String key, String value) {
        return new PaperFact(texts.get(key), value);
    }

    private PaperColumn column(String key, float weight) {
        return PaperColumn.text(texts.get(key), weight);
    }

    private static String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(SystemClock.TOKYO).toLocalDate().toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
