package org.medinbound.portal.hospital;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.hospital.HospitalsFound;
import org.medinbound.hospital.Terms;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Pager;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The directory for people: list, profile, comparison. Everything that narrows the list shows in its address. */
@Path("hospitals")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class HospitalPages {
    @Inject
    private HospitalSearch search;

    @Inject
    private HospitalDirectory directory;

    @Inject
    private DirectoryTerms vocabulary;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Clock clock;

    @Inject
    private Page page;

    @Context
    private Request request;

    @Context
    private UriInfo uri;

    @GET
    public Response list() {
        Terms terms = vocabulary.in(page.language());
        if (hasBlanks()) {
            // A form sends its empty fields too; the address that people keep and share has none.
            return page.redirect(ListAddress.of(HospitalFilters.of(uri.getQueryParameters(), terms))
                    .here());
        }
        return catalogue.html(request, page, () -> list(HospitalFilters.of(uri.getQueryParameters(), terms), terms));
    }

    private boolean hasBlanks() {
        return uri.getQueryParameters().entrySet().stream()
                .anyMatch(p -> HospitalFilters.KNOWN.contains(p.getKey())
                        && p.getValue().stream().allMatch(String::isBlank));
    }

    private View list(HospitalFilters filters, Terms terms) {
        HospitalsFound found = search.search(filters.query(), page.language());
        if (found.page().rows().isEmpty() && found.page().total() > 0) {
            found = search.search(filters.query().onPage(found.page().pages()), page.language());
        }
        ListAddress address = ListAddress.of(filters);
        return View.of("hospital/list")
                .with("words", new HospitalWords(page, terms))
                .with("filters", filters)
                .with("found", found)
                .with("address", address)
                .with("compared", names(filters.compared()))
                .with(
                        "pager",
                        new Pager(
                                page.href(address.here()),
                                found.page().page(),
                                found.page().pages()));
    }

    private Map<String, String> names(List<String> slugs) {
        return directory.publishedAmong(slugs).stream()
                .collect(Collectors.toMap(
                        p -> p.entry().slug(),
                        p -> p.entry().text(page.language()).name()));
    }

    @GET
    @Path("order")
    public Response order() {
        return catalogue.html(request, page, () -> View.of("hospital/order"));
    }

    @GET
    @Path("compare")
    public Response compare() {
        return catalogue.html(request, page, () -> {
            Terms terms = vocabulary.in(page.language());
            HospitalFilters filters = HospitalFilters.of(uri.getQueryParameters(), terms);
            List<HospitalProfile> hospitals = directory.publishedAmong(filters.compared());
            return View.of("hospital/compare")
                    .with("words", new HospitalWords(page, terms))
                    .with("comparison", new Comparison(hospitals, terms, LocalDate.now(clock)))
                    .with("address", ListAddress.of(filters));
        });
    }

    @GET
    @Path("{slug}")
    public Response profile(@PathParam("slug") String slug) {
        return catalogue.html(request, page, () -> {
            HospitalProfile hospital = directory.published(slug).orElseThrow(BusinessRejection::notFound);
            Terms terms = vocabulary.in(page.language());
            return View.of("hospital/profile")
                    .with("words", new HospitalWords(page, terms))
                    .with("hospital", hospital)
                    .with("offers", OffersBySpecialty.of(hospital, terms))
                    .with("today", LocalDate.now(clock));
        });
    }
}
