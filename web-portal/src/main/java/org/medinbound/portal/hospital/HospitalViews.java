package org.medinbound.portal.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.Facet;
import org.medinbound.hospital.FormerHospital;
import org.medinbound.hospital.HospitalCalendar;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.hospital.HospitalTexts;
import org.medinbound.hospital.HospitalsFound;
import org.medinbound.hospital.StatementAge;
import org.medinbound.hospital.Terms;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Pager;
import org.medinbound.portal.web.View;
import org.medinbound.quality.CertificateCheck;
import org.medinbound.shared.BusinessRejection;

/**
 * Makes the pages of the directory when none is kept. Apart from the resources, which live for one request: giving each of them
 * the use cases anew costs more than answering from what is kept.
 */
@ApplicationScoped
public class HospitalViews {
    @Inject
    private HospitalSearch search;

    @Inject
    private HospitalDirectory directory;

    @Inject
    private DirectoryTerms vocabulary;

    @Inject
    private CertificateCheck certificates;

    @Inject
    private HospitalTexts texts;

    @Inject
    private StatementAge age;

    @Inject
    private HospitalCalendar calendar;

    @Inject
    private Clock clock;

    HospitalFilters filters(Page page, MultivaluedMap<String, String> parameters) {
        return HospitalFilters.of(parameters, vocabulary.in(page.language()));
    }

    View list(Page page, MultivaluedMap<String, String> parameters) {
        HospitalFilters filters = filters(page, parameters);
        HospitalsFound found = search.search(filters.query(), page.language());
        if (found.page().rows().isEmpty() && found.page().total() > 0) {
            found = search.search(filters.query().onPage(found.page().pages()), page.language());
        }
        List<HospitalProfile> compared = directory.publishedAmong(filters.compared());
        HospitalFilters shown = filters.comparing(slugs(compared));
        ListAddress address = ListAddress.of(shown);
        return View.of("hospital/list")
                .with("words", words(page))
                .with("filters", shown)
                .with("found", found)
                .with("address", address)
                .with("compared", names(page, compared))
                .with("leftOut", leavesOut(filters, compared))
                .with(
                        "pager",
                        new Pager(
                                page.href(address.here()),
                                found.page().page(),
                                found.page().pages()));
    }

    /** @throws BusinessRejection when none of the hospitals is shown any more */
    View comparison(Page page, MultivaluedMap<String, String> parameters) {
        HospitalFilters filters = filters(page, parameters);
        List<HospitalProfile> shown = directory.publishedAmong(filters.compared());
        boolean leftOut = leavesOut(filters, shown);
        if (leftOut && shown.isEmpty()) {
            throw BusinessRejection.gone("hospital.gone");
        }
        return View.of("hospital/compare")
                .with("words", words(page))
                .with("comparison", new Comparison(shown, vocabulary.in(page.language()), LocalDate.now(clock)))
                .with("leftOut", leftOut)
                .with("address", ListAddress.of(filters.comparing(slugs(shown))));
    }

    private boolean leavesOut(HospitalFilters filters, List<HospitalProfile> shown) {
        return shown.size() < filters.compared().size()
                && !directory.noLongerShown(filters.compared()).isEmpty();
    }

    private static List<String> slugs(List<HospitalProfile> hospitals) {
        return hospitals.stream().map(p -> p.entry().slug()).toList();
    }

    /** What stands in for pages of hospitals that are no longer shown: ways to others of their regions and specialties. */
    View withdrawn(Page page, List<String> slugs) {
        List<FormerHospital> former = directory.noLongerShown(slugs);
        return View.of("hospital/withdrawn")
                .with("ways", OtherHospitals.of(former, search.search(HospitalQuery.all(), page.language())))
                .with("terms", vocabulary.in(page.language()));
    }

    /** @throws BusinessRejection when it is not published, or no longer */
    View profile(Page page, String slug) {
        HospitalProfile hospital = directory.shown(slug);
        LocalDate today = LocalDate.now(clock);
        return View.of("hospital/profile")
                .with("words", words(page))
                .with("hospital", hospital)
                .with("offers", OffersBySpecialty.of(hospital, vocabulary.in(page.language())))
                .with("certificate", certificates.inForce(slug, page.language()).orElse(null))
                .with("today", today)
                .with("acceptance", calendar.acceptance(slug).on(today))
                .with("closed", calendar.closed(slug, today, today.plusDays(90)))
                .with("textState", texts.state(slug, page.language()))
                .with("asOf", new AsOf(hospital, today, age.months(today), page));
    }

    View treatments(Page page) {
        Terms terms = vocabulary.in(page.language());
        Map<String, Integer> hospitals =
                search.search(HospitalQuery.all(), page.language()).facets("specialty").stream()
                        .collect(Collectors.toMap(Facet::code, Facet::count));
        return View.of("hospital/treatments").with("terms", terms).with("hospitals", hospitals);
    }

    private HospitalWords words(Page page) {
        return new HospitalWords(page, vocabulary.in(page.language()));
    }

    private static Map<String, String> names(Page page, List<HospitalProfile> hospitals) {
        return hospitals.stream().collect(Collectors.toMap(p -> p.entry().slug(), p -> p.entry()
                .text(page.language())
                .name()));
    }
}
