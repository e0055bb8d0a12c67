package org.medinbound.portal.ops;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRejected;
import org.medinbound.shared.Languages;
import org.medinbound.shared.Texts;

/** A refused file: every faulty line with column, value and reason, in the caller's language. */
@Provider
public class CsvRejectedMapper implements ExceptionMapper<CsvRejected> {
    private static final int UNPROCESSABLE = 422;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(CsvRejected rejected) {
        Texts texts = Texts.in(Languages.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        StreamingOutput body = out -> {
            try (JsonGenerator json = Json.createGenerator(out)) {
                write(json, rejected, texts);
            }
        };
        return Response.status(UNPROCESSABLE)
                .entity(body)
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void write(JsonGenerator json, CsvRejected rejected, Texts texts) {
        CsvFault first = rejected.faults().get(0);
        json.writeStartObject()
                .write("type", "about:blank")
                .write("title", texts.get("csv.rejected"))
                .write("status", UNPROCESSABLE)
                .write(
                        "detail",
                        texts.get("csv.rejected.detail", rejected.faults().size(), texts.of(first.problem())))
                .writeStartArray("errors");
        for (CsvFault fault : rejected.faults()) {
            json.writeStartObject().write("line", fault.line());
            nullable(json, "column", fault.column());
            nullable(json, "value", fault.value());
            json.write("reason", texts.of(fault.problem()))
                    .write("code", fault.problem().code())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void nullable(JsonGenerator json, String name, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
    }
}
