package org.medinbound.portal.hospital;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.Facet;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.hospital.Terms;
import org.medinbound.portal.web.Page;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Languages;

/** The public JSON API of the directory; only published hospitals. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Directory", description = "Hospitals in Japan that take patients from abroad.")
public class HospitalApi {
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

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
    @Path("hospitals")
    @Operation(summary = "Finds hospitals", description = "The order follows the public rule at /en/hospitals/order.")
    @Parameter(name = "specialty", in = ParameterIn.QUERY, description = "Code, see /api/v1/specialties")
    @Parameter(name = "treatment", in = ParameterIn.QUERY, description = "Code, see /api/v1/specialties")
    @Parameter(name = "disease", in = ParameterIn.QUERY, description = "Block of ICD-10 in small letters, like c15-c26")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "Code of a spoken language, as in the facets")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "Code of one of the eight regions")
    @Parameter(name = "accreditation", in = ParameterIn.QUERY, description = "Code of a scheme, in force today")
    @Parameter(
            name = "min_price",
            in = ParameterIn.QUERY,
            description = "JPY; has a price example that reaches this or more",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(
            name = "max_price",
            in = ParameterIn.QUERY,
            description = "JPY; has a price example from this or less",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words, all of which must occur; any language")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the names; else Accept-Language")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HospitalJson.Listed.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "422", description = "A parameter cannot be meant; errors name the field")
    public Response hospitals() {
        String language = language();
        Terms terms = vocabulary.in(language);
        HospitalFilters filters = HospitalFilters.of(uri.getQueryParameters(), terms);
        if (!filters.problems().isEmpty()) {
            throw BusinessRejection.invalid(filters.problems());
        }
        return answer(language, () -> HospitalJson.Listed.of(terms, search.search(filters.query(), language)));
    }

    @GET
    @Path("hospitals/{slug}")
    @Operation(summary = "One hospital")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the names; else Accept-Language")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HospitalJson.Detail.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such hospital, or not published yet")
    @APIResponse(responseCode = "410", description = "Was shown before and is not at present")
    public Response hospital(@PathParam("slug") String slug) {
        String language = language();
        return answer(language, () -> {
            HospitalProfile profile = directory.shown(slug);
            return HospitalJson.Detail.of(vocabulary.in(language), profile, language, LocalDate.now(clock));
        });
    }

    @GET
    @Path("specialties")
    @Operation(summary = "Specialties and their treatments, with the number of hospitals")
    @Parameter(name = "lang", in = ParameterIn.QUERY, description = "Language of the names; else Accept-Language")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HospitalJson.Specialty.class)))
    public Response specialties() {
        String language = language();
        return answer(language, () -> specialties(vocabulary.in(language), language));
    }

    private List<HospitalJson.Specialty> specialties(Terms terms, String language) {
        Map<String, Facet> counts = search.search(HospitalQuery.all(), language).facets("specialty").stream()
                .collect(Collectors.toMap(Facet::code, Function.identity()));
        return terms.all("specialty").stream()
                .map(s -> new HospitalJson.Specialty(
                        s.code(),
                        s.name(),
                        counts.containsKey(s.code()) ? counts.get(s.code()).count() : 0,
                        terms.treatmentsOf(s.code()).stream()
                                .map(t -> new HospitalJson.Treated(t.code(), t.name(), t.checkUp(), t.icd10()))
                                .toList()))
                .toList();
    }

    private String language() {
        String asked = uri.getQueryParameters().getFirst("lang");
        if (asked == null || asked.isBlank()) {
            return page.language();
        }
        if (!Languages.isPortal(asked)) {
            throw BusinessRejection.invalid(
                    "hospital.lang",
                    "lang",
                    asked.length() <= 60 ? asked : asked.substring(0, 60),
                    String.join(", ", Languages.PORTAL));
        }
        return asked;
    }

    private Response answer(String language, Supplier<?> content) {
        String address =
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery();
        return catalogue.json(
                request, address, language, () -> JSON.toJson(content.get()).getBytes(StandardCharsets.UTF_8));
    }
}
