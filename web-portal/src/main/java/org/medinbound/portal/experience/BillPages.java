package org.medinbound.portal.experience;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.HospitalAnswers;
import org.medinbound.acceptance.TreatmentBills;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The hospital's final bill, beside what it had quoted. */
@Path("requests/{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}/bill")
@Produces(MediaType.TEXT_HTML)
public class BillPages {
    @Inject
    private TreatmentBills bills;

    @Inject
    private HospitalAnswers answers;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @GET
    public Response show() {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        return view(Form.empty()).status(200);
    }

    private View view(Form form) {
        return View.of("experience/bill")
                .with("reference", reference)
                .with("request", answers.open(reference, page.language()))
                .with("bill", bills.open(reference).orElse(null))
                .with("form", form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        try {
            bills.record(reference, yen(form.value("billed")), day(form.value("billedOn")), form.value("reason"));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(form.refused(Fields.at("billed", refused)))
                    .status(refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422);
        }
        return page.redirect("/requests/" + reference + "/bill");
    }

    /** Whole yen as people type them: full-width digits, separators, a yen sign; null when it is no amount. */
    private static @Nullable Long yen(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s\\u00a5円]", "");
        return digits.matches("\\d{1,12}") ? Long.valueOf(digits) : null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
