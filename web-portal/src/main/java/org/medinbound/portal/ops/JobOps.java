package org.medinbound.portal.ops;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobExecution;
import org.medinbound.jobs.JobRequests;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.CsvLine;

/** Jobs for operators: start, look. */
@Ops
@Path("api/v1/ops/jobs")
@Tag(name = "operators")
public class JobOps {
    @Inject
    private JobRequests jobs;

    @Inject
    private Clock clock;

    @POST
    @Path("{job: [a-z-]{1,40}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Starts a job as of an instant (asOf, default now), for example overdue-reports")
    public Response start(@PathParam("job") String name, @Nullable String body) {
        Job job = Job.of(name).orElseThrow(BusinessRejection::notFound);
        Instant asOf = asOf(body == null ? "" : body);
        long id = jobs.start(job, Map.of("asOf", asOf.toString()));
        return Response.accepted(Json.createObjectBuilder()
                        .add("executionId", id)
                        .build()
                        .toString())
                .header("Location", "/api/v1/ops/jobs/executions/" + id)
                .build();
    }

    @GET
    @Path("executions/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far an execution is, and what it did")
    public String execution(@PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw BusinessRejection.notFound();
        }
        return json(jobs.find(Long.parseLong(id)).orElseThrow(BusinessRejection::notFound));
    }

    private Instant asOf(String body) {
        if (body.isBlank()) {
            return clock.instant();
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject parameters = reader.readObject();
            JsonValue asOf = parameters.get("asOf");
            if (asOf == null || asOf == JsonValue.NULL) {
                return clock.instant();
            }
            String text = asOf instanceof JsonString string ? string.getString() : asOf.toString();
            return Instants.of(text, "asOf", clock.instant());
        } catch (JsonException | IllegalStateException e) {
            throw BusinessRejection.invalid("json", null);
        }
    }

    private static String json(JobExecution execution) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", execution.id())
                .add("job", execution.job())
                .add("status", execution.status().name());
        instant(json, "startedAt", execution.startedAt());
        instant(json, "endedAt", execution.endedAt());
        JsonObjectBuilder counts = Json.createObjectBuilder();
        execution.counts().forEach(counts::add);
        return json.add("counts", counts)
                .add(
                        "progress",
                        Json.createObjectBuilder().add("done", execution.done()).add("total", execution.total()))
                .build()
                .toString();
    }

    private static void instant(JsonObjectBuilder json, String name, @Nullable Instant instant) {
        if (instant == null) {
            json.addNull(name);
        } else {
            json.add(name, CsvLine.instant(instant));
        }
    }
}
