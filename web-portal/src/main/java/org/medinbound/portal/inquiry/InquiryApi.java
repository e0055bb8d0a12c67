package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medinbound.acceptance.QuotationChoice;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.inquiry.InquirySubmission;
import org.medinbound.inquiry.OwnInquiry;
import org.medinbound.portal.web.Page;
import org.medinbound.shared.BusinessRejection;

/** Inquiries as JSON, for programs of referrers. What is not the caller's looks as if it were not there. */
@Path("api/v1/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inquiries", description = "Send an inquiry and follow it.")
public class InquiryApi {
    @Inject
    private InquirySubmission submission;

    @Inject
    private OwnInquiry own;

    @Inject
    private QuotationChoice quotations;

    @Inject
    private Page page;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sends an inquiry",
            description =
                    "Fields: kind (TREATMENT, SECOND_OPINION, CHECKUP, QUESTION), askedBy (SELF, FAMILY, DOCTOR), name, email,"
                            + " residence (ISO 3166-1 alpha-2), language (BCP 47), birthYear, sex (FEMALE, MALE, OTHER), question, condition,"
                            + " treatment, medicines, allergies, specialty, hospitals (slugs), wantedTime (SOON, WITHIN_3_MONTHS,"
                            + " WITHIN_6_MONTHS, LATER), budgetJpy, companions, wishes, consents (CARE, SENSITIVE, ABROAD).")
    @APIResponse(responseCode = "201", description = "reference, accessToken (told once), state")
    @APIResponse(responseCode = "422", description = "Every problem with its field")
    public Response send(@RequestBody String body) {
        InquirySubmission.Received received = submission.sendWhole(form(parsed(body)));
        JsonObject answer = Json.createObjectBuilder()
                .add("reference", received.reference())
                .add("accessToken", received.accessToken())
                .add("state", "RECEIVED")
                .build();
        return Response.created(URI.create("/api/v1/inquiries/" + received.reference()))
                .entity(answer)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{reference}")
    @Operation(
            summary = "Where an inquiry stands",
            description =
                    "With Authorization: Bearer and the access token. A wrong or missing token and an unknown reference"
                            + " answer alike (404).")
    public Response show(@PathParam("reference") String reference) {
        requireOwn(reference);
        CasePage shown = own.open(reference, page.language()).orElseThrow(BusinessRejection::notFound);
        JsonObject answer = InquiryJson.of(page, shown, quotations.offers(reference, page.language()));
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("{reference}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Adds a file", description = "One part named file. With the access token as bearer.")
    @APIResponse(responseCode = "201", description = "id of the file")
    @APIResponse(responseCode = "413", description = "Larger than 50 MB")
    @APIResponse(responseCode = "422", description = "Empty, of a kind that is not taken, or infected")
    public Response attach(@PathParam("reference") String reference, List<EntityPart> parts) throws IOException {
        requireOwn(reference);
        EntityPart file = Uploads.file(parts, "file")
                .orElseThrow(() -> BusinessRejection.invalid("inquiry.file-missing", "file"));
        UUID id = own.attach(reference, null, file.getFileName().orElse("file"), file.getContent());
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("id", id.toString()).build())
                .header("Cache-Control", "no-store")
                .build();
    }

    private void requireOwn(String reference) {
        if (!reference.equals(page.subject())) {
            throw BusinessRejection.notFound();
        }
    }

    private static JsonObject parsed(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadRequestException("The body is no JSON object", e);
        }
    }

    private static InquiryForm form(JsonObject body) {
        Map<String, String> values = new LinkedHashMap<>();
        body.forEach((name, value) -> values.put(name, text(value)));
        return new InquiryForm(values.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString().strip();
            case ARRAY -> ((JsonArray) value).stream().map(InquiryApi::text).collect(Collectors.joining(","));
            case NUMBER -> value.toString();
            default -> "";
        };
    }
}
