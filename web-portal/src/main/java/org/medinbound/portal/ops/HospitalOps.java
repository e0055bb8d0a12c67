package org.medinbound.portal.ops;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.medinbound.hospital.HospitalImport;
import org.medinbound.hospital.ImportCounts;

/** The directory of hospitals for operators. */
@Ops
@Path("api/v1/ops/hospitals")
@Tag(name = "operators")
public class HospitalOps {
    @Inject
    private HospitalImport hospitals;

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Imports entries of the directory, all or nothing; hospitals that are not named stay as they are")
    public String load(InputStream body) {
        try (Upload upload = Upload.of(body, Upload.LARGEST_CSV)) {
            ImportCounts counts = hospitals.importCsv(upload.file());
            return Json.createObjectBuilder()
                    .add("rows", counts.created() + counts.updated() + counts.unchanged())
                    .add("added", counts.created())
                    .add("changed", counts.updated())
                    .add("unchanged", counts.unchanged())
                    .build()
                    .toString();
        }
    }
}
