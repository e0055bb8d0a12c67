package org.medinbound.portal.hospital;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The directory for people: list, profile, comparison. Everything that narrows the list shows in its address. */
@Path("hospitals")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class HospitalPages {
    @Inject
    private Catalogue catalogue;

    @Inject
    private HospitalViews views;

    @Inject
    private WithdrawnHospitals withdrawn;

    @Inject
    private Page page;

    @GET
    public Response list(@Context Request request, @Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        if (hasBlanks(parameters)) {
            // A form sends its empty fields too; the address that people keep and share has none.
            return page.redirect(ListAddress.of(views.filters(page, parameters)).here());
        }
        return catalogue.html(request, page, () -> views.list(page, parameters));
    }

    private static boolean hasBlanks(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(p -> HospitalFilters.KNOWN.contains(p.getKey())
                        && p.getValue().stream().allMatch(String::isBlank));
    }

    @GET
    @Path("order")
    public Response order(@Context Request request) {
        return catalogue.html(request, page, () -> View.of("hospital/order"));
    }

    @GET
    @Path("compare")
    public Response compare(@Context Request request, @Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        return orWithdrawn(
                views.filters(page, parameters).compared(),
                () -> catalogue.html(request, page, () -> views.comparison(page, parameters)));
    }

    @GET
    @Path("{slug}")
    public Response profile(@Context Request request, @PathParam("slug") String slug) {
        return orWithdrawn(List.of(slug), () -> catalogue.html(request, page, () -> views.profile(page, slug)));
    }

    private Response orWithdrawn(List<String> slugs, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (BusinessRejection refused) {
            if (refused.kind() != BusinessRejection.Kind.GONE) {
                throw refused;
            }
            return withdrawn.answer(page, slugs);
        }
    }
}
