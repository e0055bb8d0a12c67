package org.medinbound.portal.ops;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.FlagRow;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ImportCounts;
import org.medinbound.guarantor.ReportImport;
import org.medinbound.guarantor.ReportStanding;
import org.medinbound.guarantor.ReportingRules;
import org.medinbound.guarantor.RuleSet;
import org.medinbound.guarantor.StatusRow;

/** The guarantor registry for operators: imports, rules, flags, status. */
@Ops
@Path("api/v1/ops")
@Tag(name = "operators")
public class GuarantorOps {
    private static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = "text/csv;charset=utf-8";
    private static final long LARGEST_RULES = 1L << 20;

    @Inject
    private GuarantorImport guarantors;

    @Inject
    private ReportImport reports;

    @Inject
    private ReportingRules rules;

    @Inject
    private ReportStanding standing;

    @Inject
    private Clock clock;

    @POST
    @Path("guarantors")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports the register of guarantors, all or nothing")
    public String importGuarantors(InputStream body) {
        try (Upload upload = Upload.of(body, Upload.LARGEST_CSV)) {
            return json(guarantors.load(upload.file()));
        }
    }

    @POST
    @Path("monthly-reports")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Imports submissions of monthly reports, all or nothing")
    public String importReports(InputStream body) {
        try (Upload upload = Upload.of(body, Upload.LARGEST_CSV)) {
            return json(reports.load(upload.file()));
        }
    }

    @GET
    @Path("guarantor-rules")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The list of rule sets in force")
    public String rules() {
        return RuleSets.write(rules.current()).toString();
    }

    @PUT
    @Path("guarantor-rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces the whole list of rule sets; earlier lists stay in the history")
    public String replaceRules(InputStream body, @QueryParam("retroactive") @DefaultValue("false") boolean retroactive)
            throws IOException {
        byte[] json;
        try (Upload upload = Upload.of(body, LARGEST_RULES)) {
            json = Files.readAllBytes(upload.file());
        }
        List<RuleSet> list = RuleSets.read(new ByteArrayInputStream(json));
        boolean changed = rules.replace(list, retroactive);
        return Json.createObjectBuilder()
                .add("ruleSets", list.size())
                .add("changed", changed)
                .build()
                .toString();
    }

    @GET
    @Path("flags")
    @Produces(CSV_UTF_8)
    @Operation(summary = "Flags raised up to asOf that are not withdrawn, as known at knownAt")
    public StreamingOutput flags(
            @QueryParam("asOf") @Nullable String asOf, @QueryParam("knownAt") @Nullable String knownAt) {
        Instant happened = Instants.of(asOf, "asOf", clock.instant());
        Instant known = Instants.of(knownAt, "knownAt");
        return out -> {
            CsvOut csv = new CsvOut(out, FlagRow.HEADER);
            standing.flags(happened, known, row -> csv.write(row.csv()));
            csv.end();
        };
    }

    @GET
    @Path("report-status")
    @Produces(CSV_UTF_8)
    @Operation(summary = "Status of the report of everybody that owed the period")
    public StreamingOutput status(
            @QueryParam("period") @Nullable String period,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        YearMonth month = Instants.month(period, "period");
        Instant happened = Instants.of(asOf, "asOf", clock.instant());
        Instant known = Instants.of(knownAt, "knownAt");
        return out -> {
            CsvOut csv = new CsvOut(out, StatusRow.HEADER);
            standing.status(month, happened, known, row -> csv.write(row.csv()));
            csv.end();
        };
    }

    private static String json(ImportCounts counts) {
        return Json.createObjectBuilder()
                .add("rows", counts.rows())
                .add("added", counts.added())
                .add("changed", counts.changed())
                .add("unchanged", counts.unchanged())
                .build()
                .toString();
    }
}
