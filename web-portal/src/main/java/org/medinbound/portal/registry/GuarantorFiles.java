package org.medinbound.portal.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medinbound.portal.web.Cacheable;
import org.medinbound.portal.web.Page;
import org.medinbound.registry.ListedAgency;
import org.medinbound.registry.Publication;
import org.medinbound.registry.PublishedList;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.CsvLine;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The published list to take away, in the ministry's form: number, names, telephone, fax, e-mail, languages. */
@Path("/")
public class GuarantorFiles {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS =
            List.of("number", "name", "name-en", "phone", "fax", "email", "languages");

    @Inject
    private PublishedList list;

    @Inject
    private Page page;

    @Context
    private Request request;

    /** UTF-8 with a byte order mark, which spreadsheets need to read Japanese. */
    @GET
    @Path("guarantors.csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv() {
        Publication newest = newest();
        return Cacheable.answer(request, page, "csv" + newest.id(), () -> (StreamingOutput) out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            writer.write(CsvLine.of(titles().toArray(String[]::new)));
            for (ListedAgency agency : list.all(newest.id())) {
                writer.write(CsvLine.harmless(values(agency)));
            }
            writer.flush();
        });
    }

    @GET
    @Path("guarantors.xlsx")
    @Produces(SHEET)
    public Response sheet() {
        Publication newest = newest();
        return Cacheable.answer(request, page, "xlsx" + newest.id(), () -> (StreamingOutput) out -> {
            try (SheetWriter sheet = SheetWriter.to(out)) {
                sheet.sheet(
                        page.t("guarantors.title"),
                        titles().stream()
                                .map(title -> SheetColumn.text(title, 24))
                                .toList());
                list.all(newest.id()).forEach(agency -> sheet.row((Object[]) values(agency)));
            }
        });
    }

    private Publication newest() {
        return list.newest().orElseThrow(BusinessRejection::notFound);
    }

    private List<String> titles() {
        return COLUMNS.stream().map(column -> page.t("guarantors." + column)).toList();
    }

    private String[] values(ListedAgency agency) {
        return new String[] {
            agency.number(),
            agency.name(),
            agency.nameEn(),
            agency.phone(),
            agency.fax(),
            agency.email(),
            String.join(
                    " / ",
                    agency.languages().stream()
                            .map(tag -> GuarantorPages.languageName(tag, page.language()))
                            .toList())
        };
    }
}
