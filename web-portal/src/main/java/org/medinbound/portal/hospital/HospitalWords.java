package org.medinbound.portal.hospital;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.AcceptanceOfPatients;
import org.medinbound.hospital.Accreditation;
import org.medinbound.hospital.ClosedDay;
import org.medinbound.hospital.DoctorCount;
import org.medinbound.hospital.Equipment;
import org.medinbound.hospital.Facet;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalRow;
import org.medinbound.hospital.HospitalsFound;
import org.medinbound.hospital.LanguageService;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PriceRange;
import org.medinbound.hospital.Room;
import org.medinbound.hospital.Term;
import org.medinbound.hospital.Terms;
import org.medinbound.portal.web.Page;

/** Facts of hospitals in the words of one reader. */
public final class HospitalWords {
    private static final List<Integer> PRICE_STEPS =
            List.of(100_000, 300_000, 500_000, 1_000_000, 2_000_000, 3_000_000, 5_000_000);

    private final Page page;
    private final Terms terms;

    HospitalWords(Page page, Terms terms) {
        this.page = page;
        this.terms = terms;
    }

    public String name(String kind, String code) {
        return terms.name(kind, code);
    }

    public Terms terms() {
        return terms;
    }

    /** City and prefecture in the order of the language. */
    public String place(String prefecture, String city) {
        return page.t("hospital.place", terms.name("prefecture", prefecture), city);
    }

    /** A few specialties of a row, the one looked for first, and how many more there are. */
    public String specialties(HospitalRow row, int most, @Nullable String sought) {
        List<String> ordered = terms.all("specialty").stream()
                .map(Term::code)
                .filter(row.specialties()::contains)
                .sorted(Comparator.comparing((String code) -> !code.equals(sought)))
                .toList();
        String few = ordered.stream()
                .limit(most)
                .map(s -> terms.name("specialty", s))
                .reduce((a, b) -> page.t("hospital.and", a, b))
                .orElse("");
        int more = ordered.size() - most;
        return more > 0 ? page.t("hospital.and-more", few, more) : few;
    }

    /** The best means for each language, in the order of the vocabulary. */
    public List<LanguageService> bestMeans(List<LanguageService> languages) {
        Map<String, LanguageService> best = new LinkedHashMap<>();
        for (LanguageService l : languages) {
            best.merge(l.language(), l, (a, b) -> a.means().compareTo(b.means()) <= 0 ? a : b);
        }
        List<LanguageService> ordered = new ArrayList<>();
        terms.all("language").forEach(t -> {
            LanguageService service = best.get(t.code());
            if (service != null) {
                ordered.add(service);
            }
        });
        return ordered;
    }

    /** All services, in the order of the vocabulary, better means first. */
    public List<LanguageService> inOrder(List<LanguageService> languages) {
        List<String> order = terms.all("language").stream().map(Term::code).toList();
        return languages.stream()
                .sorted((a, b) -> a.language().equals(b.language())
                        ? a.means().compareTo(b.means())
                        : Integer.compare(order.indexOf(a.language()), order.indexOf(b.language())))
                .toList();
    }

    /** Language and means, for a tag. */
    public String tag(LanguageService service) {
        return page.t("hospital.language-tag", terms.name("language", service.language()), means(service));
    }

    public String means(LanguageService service) {
        return page.t("hospital.means." + service.means().code());
    }

    /** Days and hours. */
    public String hours(LanguageService service) {
        String days = page.t("hospital.days." + service.days().code());
        if (service.opens() == null || service.closes() == null) {
            return service.days() == org.medinbound.hospital.ServiceDays.APPOINTMENT
                    ? days
                    : page.t("hospital.hours.all", days);
        }
        return page.t(
                "hospital.hours",
                days,
                service.opens().toString(),
                service.closes().toString());
    }

    /** A range in the reader's manner of counting yen; a dash when none is stated. */
    public String price(@Nullable Integer low, @Nullable Integer high) {
        if (low == null || high == null) {
            return page.t("hospital.price.none");
        }
        // Ten thousands are how Japanese and Chinese readers count; the texts choose.
        return page.t("hospital.price.range", low, high, low / 10_000.0, high / 10_000.0);
    }

    public String price(Offer offer) {
        PriceRange price = offer.price();
        return price == null ? page.t("hospital.price.ask") : price(price.low(), price.high());
    }

    /** What a price includes. */
    public String parts(Offer offer) {
        PriceRange price = offer.price();
        return price == null ? "" : names("price-part", price.parts());
    }

    /** Names of the codes, in the order of the vocabulary. */
    public String names(String kind, List<String> codes) {
        return terms.all(kind).stream()
                .filter(t -> codes.contains(t.code()))
                .map(t -> t.name())
                .reduce((a, b) -> page.t("hospital.and", a, b))
                .orElse("");
    }

    /** Kinds of rooms with what they cost a night. */
    public List<String> rooms(HospitalEntry entry) {
        return inOrder("room", entry.facilities().rooms(), Room::kind).stream()
                .map(r -> page.t("hospital.language-tag", terms.name("room", r.kind()), charge(r)))
                .toList();
    }

    private String charge(Room room) {
        Integer high = room.high();
        if (high == null) {
            return page.t("listing.room.unknown");
        }
        return high == 0 ? page.t("listing.room.free") : page.t("listing.room.charge", price(room.low(), high));
    }

    /** Doctors by department. */
    public List<String> doctors(HospitalEntry entry) {
        return inOrder("specialty", entry.facilities().doctors(), DoctorCount::specialty).stream()
                .map(d -> page.t(
                        "hospital.language-tag",
                        terms.name("specialty", d.specialty()),
                        page.t("listing.doctors", d.doctors(), d.specialists())))
                .toList();
    }

    /** Equipment with its numbers. */
    public String equipment(HospitalEntry entry) {
        return inOrder("equipment", entry.facilities().equipment(), Equipment::kind).stream()
                .map(e -> page.t("listing.equipment", terms.name("equipment", e.kind()), e.number()))
                .reduce((a, b) -> page.t("hospital.and", a, b))
                .orElse("");
    }

    private <T> List<T> inOrder(String kind, List<T> parts, Function<T, String> code) {
        List<String> order = terms.all(kind).stream().map(Term::code).toList();
        return parts.stream()
                .sorted(Comparator.comparing(p -> order.indexOf(code.apply(p))))
                .toList();
    }

    /** What it says of new patients, with the last day of it. */
    public String acceptance(AcceptanceOfPatients said) {
        String state = page.t("listing.acceptance." + said.state());
        return said.until() == null ? state : page.t("listing.acceptance.shown", state, date(said.until()));
    }

    /** The next own holidays, a few by name. */
    public String closed(List<ClosedDay> days) {
        String few = days.stream()
                .limit(5)
                .map(d ->
                        d.reason().isEmpty() ? date(d.day()) : page.t("listing.day-reason", date(d.day()), d.reason()))
                .reduce((a, b) -> page.t("hospital.and", a, b))
                .orElse("");
        return days.size() > 5
                ? page.t("hospital.and", few, page.t("listing.profile.closed-more", days.size() - 5))
                : few;
    }

    public String date(LocalDate day) {
        return page.formats().date(day);
    }

    /** What the list shows, in one line. */
    public String title(HospitalFilters filters) {
        if (filters.query().treatment() != null) {
            return page.t(
                    "hospital.list.title-treatment",
                    terms.name("treatment", filters.query().treatment()));
        }
        if (filters.query().disease() != null) {
            return page.t(
                    "hospital.list.title-specialty",
                    terms.name("disease", filters.query().disease()));
        }
        if (filters.query().specialty() != null) {
            return page.t(
                    "hospital.list.title-specialty",
                    terms.name("specialty", filters.query().specialty()));
        }
        return page.t("hospital.list.title");
    }

    /** The choices of a facet; the one taken stays among them even when it would leave nothing. */
    public List<Facet> choices(String kind, HospitalsFound found, HospitalFilters filters) {
        String taken = filters.value(kind);
        List<Facet> facets = found.facets(kind);
        if (taken == null || facets.stream().anyMatch(f -> f.code().equals(taken))) {
            return facets;
        }
        List<Facet> more = new ArrayList<>(facets);
        more.add(0, new Facet(taken, 0));
        return more;
    }

    /** The filters in force and how they read. */
    public Map<String, String> chosen(HospitalFilters filters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (filters.query().text() != null) {
            chosen.put("q", page.t("hospital.chosen.words", filters.query().text()));
        }
        for (String kind : HospitalFilters.CODED) {
            String code = filters.value(kind);
            if (code != null) {
                chosen.put(kind, terms.name(kind, code));
            }
        }
        Integer least = filters.query().minPrice();
        if (least != null) {
            chosen.put("min_price", page.t("hospital.price.from", least, least / 10_000.0));
        }
        Integer price = filters.query().maxPrice();
        if (price != null) {
            chosen.put("max_price", page.t("hospital.price.up-to", price, price / 10_000.0));
        }
        return chosen;
    }

    /** Bounds of the price to choose from, JPY, with the one taken among them. */
    public List<Integer> priceSteps(@Nullable Integer taken) {
        TreeSet<Integer> steps = new TreeSet<>(PRICE_STEPS);
        if (taken != null) {
            steps.add(taken);
        }
        return List.copyOf(steps);
    }

    /** Schemes by their letters: each name before its explanation in brackets. */
    public String shortNames(List<String> schemes) {
        return terms.all("accreditation").stream()
                .filter(t -> schemes.contains(t.code()))
                .map(t -> t.name().split("[(（]", 2)[0].strip())
                .reduce((a, b) -> page.t("hospital.and", a, b))
                .orElse("");
    }

    /** Schemes in force on that day, as codes. */
    public List<String> schemes(HospitalProfile hospital, LocalDate day) {
        return hospital.accreditationsOn(day).stream()
                .map(Accreditation::scheme)
                .toList();
    }

    /** The second language in which every hospital has a name. */
    public String otherLanguage() {
        return page.language().equals("ja") ? "en" : "ja";
    }

    /** The host of a web address. */
    public String host(String website) {
        return website.replaceFirst("^https://", "").replaceFirst("/.*$", "");
    }

    public String orNone(String text) {
        return text.isEmpty() ? page.t("hospital.none-stated") : text;
    }
}
