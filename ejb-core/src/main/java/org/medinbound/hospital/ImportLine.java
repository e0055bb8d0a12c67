package org.medinbound.hospital;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medinbound.shared.Languages;

/** Turns the cells of one line into an entry, against the vocabulary. */
final class ImportLine {
    /** Columns that every file has. */
    static final List<String> REQUIRED = List.of(
            "slug",
            "status",
            "kind",
            "prefecture",
            "beds",
            "monthly_capacity",
            "mailbox",
            "name_en",
            "name_ja",
            "city_en",
            "city_ja",
            "summary_en",
            "summary_ja",
            "departments",
            "offers",
            "languages",
            "source",
            "stated_on");

    private static final Set<String> OPTIONAL =
            Set.of("phone", "website", "accreditations", "payments", "care", "access_en", "access_ja");

    /** Pages of the portal beside the hospitals'. */
    private static final Set<String> RESERVED = Set.of("compare", "order", "map");

    private static final Pattern TEXT = Pattern.compile("(name|city|summary|access)_([A-Za-z-]+)");
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String MAILBOX = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private final Terms terms;
    private final LocalDate today;

    ImportLine(Terms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /** May a file have this column? Texts may come in every language of the portal. */
    static boolean isKnown(String column) {
        Matcher text = TEXT.matcher(column);
        return REQUIRED.contains(column)
                || OPTIONAL.contains(column)
                || (text.matches() && Languages.isPortal(text.group(2)));
    }

    /** The entry; meaningless when the cells told a fault. */
    HospitalEntry read(ImportCells cells) {
        String slug = cells.matching("slug", SLUG, true);
        if (slug != null && slug.length() > 80) {
            cells.fault("slug", "import.too-long", 80);
        }
        if (slug != null && RESERVED.contains(slug)) {
            cells.fault("slug", "import.reserved");
        }
        return new HospitalEntry(
                slug == null ? "" : slug,
                cells.one("status", PublicationStatus::of, PublicationStatus.UNPUBLISHED),
                cells.one("kind", HospitalKind::of, HospitalKind.GENERAL),
                cells.one("prefecture", term("prefecture"), ""),
                cells.whole("beds", 5000),
                cells.whole("monthly_capacity", 10_000),
                mailbox(cells),
                cells.matching("phone", "\\+?[0-9 ()-]{5,30}", false),
                cells.matching("website", "https://[A-Za-z0-9.-]+(:\\d+)?(/[^\\s\"'<>]*)?", false),
                texts(cells),
                cells.list("departments", term("specialty")),
                offers(cells),
                languages(cells),
                cells.list("accreditations", t -> Accreditation.parse(t)
                        .filter(a -> terms.has("accreditation", a.scheme()))),
                cells.list("payments", term("payment")),
                cells.list("care", term("care")),
                cells.text("source"),
                cells.date("stated_on", today));
    }

    private static String mailbox(ImportCells cells) {
        String mailbox = cells.matching("mailbox", MAILBOX, true);
        return mailbox == null ? "" : mailbox;
    }

    private Function<String, Optional<String>> term(String kind) {
        return code -> terms.has(kind, code) ? Optional.of(code) : Optional.empty();
    }

    private List<Offer> offers(ImportCells cells) {
        List<Offer> offers = cells.list("offers", t -> Offer.parse(t).filter(this::isKnown));
        Set<String> seen = new HashSet<>();
        offers.stream()
                .map(Offer::treatment)
                .filter(t -> !seen.add(t))
                .forEach(t -> cells.fault("offers", "import.twice", t));
        return offers;
    }

    private boolean isKnown(Offer offer) {
        PriceRange price = offer.price();
        return terms.has("treatment", offer.treatment())
                && (price == null || price.parts().stream().allMatch(p -> terms.has("price-part", p)));
    }

    private List<LanguageService> languages(ImportCells cells) {
        List<LanguageService> languages =
                cells.list("languages", t -> LanguageService.parse(t).filter(l -> terms.has("language", l.language())));
        Set<String> seen = new HashSet<>();
        languages.stream()
                .map(l -> l.language() + "/" + l.means().code())
                .filter(key -> !seen.add(key))
                .forEach(key -> cells.fault("languages", "import.twice", key));
        return languages;
    }

    /** Texts by language; one that is begun must have name, city and summary. */
    private static Map<String, HospitalText> texts(ImportCells cells) {
        Map<String, HospitalText> texts = new HashMap<>();
        for (String language : Languages.PORTAL) {
            boolean required = language.equals("en") || language.equals("ja");
            boolean begun = cells.all().entrySet().stream()
                    .anyMatch(c ->
                            c.getKey().endsWith("_" + language) && !c.getValue().isBlank());
            if (required || begun) {
                String access = cells.optional("access_" + language);
                texts.put(
                        language,
                        new HospitalText(
                                cells.text("name_" + language),
                                cells.text("city_" + language),
                                cells.text("summary_" + language),
                                access == null ? "" : access));
            }
        }
        return texts;
    }
}
