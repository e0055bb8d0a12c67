package org.medinbound.hospital;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.medinbound.shared.CsvRow;

/** Turns one line of an import into an entry, against the vocabulary. */
final class ImportLine {
    static final List<String> COLUMNS = List.of(
            "slug",
            "status",
            "kind",
            "prefecture",
            "beds",
            "monthly_capacity",
            "mailbox",
            "phone",
            "website",
            "name_en",
            "name_ja",
            "city_en",
            "city_ja",
            "summary_en",
            "summary_ja",
            "access_en",
            "access_ja",
            "departments",
            "offers",
            "languages",
            "accreditations",
            "payments",
            "care",
            "source",
            "stated_on");

    /** Columns that a file may leave out; then what the directory knows stays. */
    static final List<String> OPTIONAL = List.of("rooms", "doctors", "equipment");

    /** Pages of the portal beside the hospitals'. */
    private static final Set<String> RESERVED = Set.of("compare", "order", "map");

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+){0,20}";
    private static final int LONGEST_SLUG = 80;
    private static final String MAILBOX = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final String PHONE = "\\+?[0-9 ()-]{5,30}";
    private static final String WEBSITE = "https://[A-Za-z0-9.-]+(:\\d+)?(/[^\\s\"'<>]*)?";

    private final Terms terms;
    private final LocalDate today;

    ImportLine(Terms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /** The entry; meaningless when faults were noted on the row. */
    HospitalEntry read(CsvRow row) {
        ImportCells cells = new ImportCells(row);
        return new HospitalEntry(
                slug(cells),
                cells.one("status", PublicationStatus::of, PublicationStatus.UNPUBLISHED),
                cells.one("kind", HospitalKind::of, HospitalKind.GENERAL),
                cells.one("prefecture", term("prefecture"), ""),
                cells.whole("beds", 5000),
                cells.whole("monthly_capacity", 10_000),
                cells.text("mailbox", MAILBOX),
                cells.optional("phone", PHONE),
                cells.optional("website", WEBSITE),
                Map.of("en", text(cells, "en"), "ja", text(cells, "ja")),
                cells.list("departments", term("specialty")),
                unique(cells, "offers", cells.list("offers", this::offer), Offer::treatment),
                unique(
                        cells,
                        "languages",
                        cells.list("languages", this::language),
                        l -> l.language() + "/" + l.means().code()),
                unique(
                        cells,
                        "accreditations",
                        cells.list("accreditations", this::accreditation),
                        a -> a.scheme() + ":" + a.from()),
                cells.list("payments", term("payment")),
                cells.list("care", term("care")),
                facilities(cells),
                cells.text("source"),
                cells.date("stated_on", today));
    }

    private static String slug(ImportCells cells) {
        String slug = cells.text("slug", SLUG);
        if (slug.length() > LONGEST_SLUG) {
            cells.fault("slug", "csv-length", LONGEST_SLUG);
        }
        if (RESERVED.contains(slug)) {
            cells.fault("slug", "hospital.import.reserved");
        }
        return slug;
    }

    private static HospitalText text(ImportCells cells, String language) {
        String access = cells.optional("access_" + language);
        return new HospitalText(
                cells.text("name_" + language),
                cells.text("city_" + language),
                cells.text("summary_" + language),
                access == null ? "" : access);
    }

    private Facilities facilities(ImportCells cells) {
        return new Facilities(
                unique(cells, "rooms", cells.list("rooms", known(Room::parse, "room", Room::kind)), Room::kind),
                unique(
                        cells,
                        "doctors",
                        cells.list("doctors", known(DoctorCount::parse, "specialty", DoctorCount::specialty)),
                        DoctorCount::specialty),
                unique(
                        cells,
                        "equipment",
                        cells.list("equipment", known(Equipment::parse, "equipment", Equipment::kind)),
                        Equipment::kind));
    }

    /** Reads a part whose code must stand in the vocabulary. */
    private <T> Function<String, Optional<T>> known(
            Function<String, Optional<T>> parse, String kind, Function<T, String> code) {
        return text -> parse.apply(text).filter(part -> terms.has(kind, code.apply(part)));
    }

    private Function<String, Optional<String>> term(String kind) {
        return code -> terms.has(kind, code) ? Optional.of(code) : Optional.empty();
    }

    private Optional<Offer> offer(String text) {
        return Offer.parse(text)
                .filter(o -> terms.has("treatment", o.treatment()))
                .filter(o -> parts(o).allMatch(p -> terms.has("price-part", p)));
    }

    private static Stream<String> parts(Offer offer) {
        PriceRange price = offer.price();
        return price == null ? Stream.empty() : price.parts().stream();
    }

    private Optional<LanguageService> language(String text) {
        return LanguageService.parse(text).filter(l -> terms.has("language", l.language()));
    }

    private Optional<Accreditation> accreditation(String text) {
        return Accreditation.parse(text).filter(a -> terms.has("accreditation", a.scheme()));
    }

    /** Parts that differ but speak of the same thing are a fault too. */
    private static <T> List<T> unique(ImportCells cells, String column, List<T> parts, Function<T, String> thing) {
        Set<String> seen = new HashSet<>();
        parts.stream()
                .map(thing)
                .filter(t -> !seen.add(t))
                .forEach(t -> cells.fault(column, "hospital.import.twice", t));
        return parts;
    }
}
