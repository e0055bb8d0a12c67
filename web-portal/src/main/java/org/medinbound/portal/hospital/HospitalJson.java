package org.medinbound.portal.hospital;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.Accreditation;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalRow;
import org.medinbound.hospital.HospitalText;
import org.medinbound.hospital.HospitalsFound;
import org.medinbound.hospital.LanguageService;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PriceRange;
import org.medinbound.hospital.Terms;
import org.medinbound.hospital.Treatment;

/** The shapes of the public API. Codes come with their names in the language of the answer; money is JPY, tax included. */
public final class HospitalJson {
    private HospitalJson() {}

    /** A code and its name. */
    @Schema(name = "Named")
    public record Named(String code, String name) {
        static Named of(Terms terms, String kind, String code) {
            return new Named(code, terms.name(kind, code));
        }

        static List<Named> all(Terms terms, String kind, List<String> codes) {
            return terms.all(kind).stream()
                    .filter(t -> codes.contains(t.code()))
                    .map(t -> new Named(t.code(), t.name()))
                    .toList();
        }
    }

    /** A choice and how many hospitals it would leave. */
    @Schema(name = "FacetCount")
    public record FacetCount(String code, String name, int count) {}

    /** A spoken language; times are Japan time. */
    @Schema(name = "SpokenLanguage")
    public record Spoken(
            String code,
            String name,
            String means,
            String days,
            @Nullable String opens,
            @Nullable String closes) {
        static Spoken of(Terms terms, LanguageService l) {
            return new Spoken(
                    l.language(),
                    terms.name("language", l.language()),
                    l.means().code(),
                    l.days().code(),
                    l.opens() == null ? null : l.opens().toString(),
                    l.closes() == null ? null : l.closes().toString());
        }
    }

    /** A price example. */
    @Schema(name = "PriceExample")
    public record Price(int low, int high, String currency, List<Named> includes) {
        static @Nullable Price of(Terms terms, @Nullable PriceRange price) {
            return price == null
                    ? null
                    : new Price(price.low(), price.high(), "JPY", Named.all(terms, "price-part", price.parts()));
        }
    }

    /** A hospital in a list. */
    @Schema(name = "HospitalSummary")
    public record Summary(
            String slug,
            String name,
            String city,
            Named prefecture,
            Named region,
            String kind,
            int beds,
            int monthlyCapacity,
            List<Named> specialties,
            List<Spoken> languages,
            List<Named> accreditations,
            int offers,
            @Nullable Integer priceLow,
            @Nullable Integer priceHigh) {
        static Summary of(Terms terms, HospitalRow row) {
            return new Summary(
                    row.slug(),
                    row.name(),
                    row.city(),
                    Named.of(terms, "prefecture", row.prefecture()),
                    Named.of(terms, "region", row.region()),
                    row.kind().code(),
                    row.beds(),
                    row.monthlyCapacity(),
                    Named.all(terms, "specialty", row.specialties()),
                    row.languages().stream().map(l -> Spoken.of(terms, l)).toList(),
                    Named.all(terms, "accreditation", row.accreditations()),
                    row.offers(),
                    row.priceLow(),
                    row.priceHigh());
        }
    }

    /** A page of the list, with the counts of every other choice. */
    @Schema(name = "HospitalList")
    public record Listed(
            List<Summary> items, long total, int page, int size, int pages, Map<String, List<FacetCount>> facets) {
        static Listed of(Terms terms, HospitalsFound found) {
            Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
            for (String kind : HospitalFilters.FACETS) {
                facets.put(
                        kind,
                        found.facets(kind).stream()
                                .map(f -> new FacetCount(f.code(), terms.name(kind, f.code()), f.count()))
                                .toList());
            }
            return new Listed(
                    found.page().rows().stream().map(r -> Summary.of(terms, r)).toList(),
                    found.page().total(),
                    found.page().page(),
                    found.page().size(),
                    found.page().pages(),
                    facets);
        }
    }

    /** A treatment or check-up that a hospital offers. */
    @Schema(name = "HospitalOffer")
    public record Offered(
            String code,
            String name,
            Named specialty,
            boolean checkUp,
            String icd10,
            @Nullable Price price) {
        static Offered of(Terms terms, Offer offer) {
            Treatment t = terms.treatment(offer.treatment()).orElseThrow();
            return new Offered(
                    t.code(),
                    t.name(),
                    Named.of(terms, "specialty", t.specialty()),
                    t.checkUp(),
                    t.icd10(),
                    Price.of(terms, offer.price()));
        }
    }

    /** An accreditation in force. */
    @Schema(name = "HospitalAccreditation")
    public record Accredited(String code, String name, String validFrom, String validUntil) {
        static Accredited of(Terms terms, Accreditation a) {
            return new Accredited(
                    a.scheme(),
                    terms.name("accreditation", a.scheme()),
                    a.from().toString(),
                    a.until().toString());
        }
    }

    /** One hospital with all that is public of it. */
    @Schema(name = "Hospital")
    public record Detail(
            String slug,
            String name,
            String city,
            String summary,
            String access,
            Named prefecture,
            Named region,
            String kind,
            int beds,
            int monthlyCapacity,
            @Nullable String website,
            List<Named> departments,
            List<Offered> offers,
            List<Spoken> languages,
            List<Accredited> accreditations,
            List<Named> payments,
            List<Named> care,
            FacilitiesJson facilities,
            String source,
            String statedOn,
            Map<String, String> statedBySection) {
        static Detail of(Terms terms, HospitalProfile profile, String language, LocalDate today) {
            HospitalEntry e = profile.entry();
            HospitalText text = e.text(language);
            return new Detail(
                    e.slug(),
                    text.name(),
                    text.city(),
                    text.summary(),
                    text.access(),
                    Named.of(terms, "prefecture", e.prefecture()),
                    Named.of(terms, "region", profile.region()),
                    e.kind().code(),
                    e.beds(),
                    e.monthlyCapacity(),
                    e.website(),
                    Named.all(terms, "specialty", e.departments()),
                    e.offers().stream().map(o -> Offered.of(terms, o)).toList(),
                    e.languages().stream().map(l -> Spoken.of(terms, l)).toList(),
                    profile.accreditationsOn(today).stream()
                            .map(a -> Accredited.of(terms, a))
                            .toList(),
                    Named.all(terms, "payment", e.payments()),
                    Named.all(terms, "care", e.care()),
                    FacilitiesJson.of(terms, e.facilities()),
                    e.source(),
                    e.statedOn().toString(),
                    FacilitiesJson.stated(profile));
        }
    }

    /** A treatment of the vocabulary. */
    @Schema(name = "Treatment")
    public record Treated(String code, String name, boolean checkUp, String icd10) {}

    /** A specialty, its treatments, and how many published hospitals have a department of it. */
    @Schema(name = "Specialty")
    public record Specialty(String code, String name, int hospitals, List<Treated> treatments) {}
}
