package org.medinbound.portal.agency;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.web.View;
import org.medinbound.registry.OwnContracts;
import org.medinbound.shared.BusinessRejection;

/** The agency's contracts with hospitals as the registry holds them. */
@Path("my/agency/contracts")
@Produces(MediaType.TEXT_HTML)
public class ContractPages {
    @Inject
    private OwnContracts contracts;

    @GET
    public View list() {
        return View.of("agency/contracts").with("contracts", contracts.list());
    }

    @GET
    @Path("files/{file: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("file") String file) {
        return Attachments.download(contracts.copy(UUID.fromString(file)).orElseThrow(BusinessRejection::notFound));
    }
}
