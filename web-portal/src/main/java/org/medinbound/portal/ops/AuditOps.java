package org.medinbound.portal.ops;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.medinbound.audit.AccessFilter;
import org.medinbound.audit.AccessLog;

/** The record of access for audits. */
@Ops
@Path("api/v1/ops/audit")
@Tag(name = "operators")
public class AuditOps {
    @Inject
    private AccessLog log;

    @GET
    @Produces("text/csv;charset=utf-8")
    @Operation(summary = "The record of access from an instant to the first one that is too late, oldest first")
    public StreamingOutput rows(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        AccessFilter filter = AccessFilter.between(Instants.of(from, "from"), Instants.of(to, "to"));
        return out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            log.writeCsv(filter, writer);
            writer.flush();
        };
    }
}
