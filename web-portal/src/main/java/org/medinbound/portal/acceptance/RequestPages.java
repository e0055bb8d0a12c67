package org.medinbound.portal.acceptance;

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
import java.util.List;
import java.util.UUID;
import org.medinbound.acceptance.HospitalAnswers;
import org.medinbound.acceptance.Reason;
import org.medinbound.acceptance.RequestPage;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.StepViews;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** A hospital reads its request and answers it. */
@Path("requests/{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}")
@Produces(MediaType.TEXT_HTML)
public class RequestPages {
    @Inject
    private HospitalAnswers answers;

    @Inject
    private StepViews names;

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
        RequestPage request = answers.open(reference, page.language());
        String specialty = request.specialty();
        return View.of("acceptance/request")
                .with("request", request)
                .with("specialty", names.specialty(specialty == null ? "" : specialty))
                .status(200);
    }

    /** One of the four ways to answer. */
    @GET
    @Path("{way: accept|decline|ask|onward}")
    public Response form(@PathParam("way") String way) {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        if (!answers.open(reference, page.language()).isAwaited()) {
            return page.redirect("/requests/" + reference);
        }
        return view(way, Form.empty()).status(200);
    }

    private View view(String way, Form form) {
        View view = View.of("acceptance/" + way).with("reference", reference).with("form", form);
        if (way.equals("decline")) {
            List<Reason> reasons = answers.reasons(page.language());
            view.with(
                    "reasons",
                    reasons.stream()
                            .map(r -> new Choice(r.code(), r.label(), r.explanation(), null))
                            .toList());
        }
        if (way.equals("accept")) {
            view.with("lines", QuotationForm.lines(form));
        }
        return view;
    }

    @POST
    @Path("{way: accept|decline|ask|onward}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("way") String way, MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        if (sent.containsKey("more")) {
            return view(way, form).status(200);
        }
        try {
            answer(way, form);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            int status = refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422;
            return view(way, form.refused(Fields.at(first(way), refused))).status(status);
        }
        return page.redirect("/requests/" + reference);
    }

    private void answer(String way, Form form) {
        switch (way) {
            case "accept" -> answers.accept(reference, QuotationForm.read(form));
            case "decline" -> answers.decline(reference, form.value("reason"), form.value("words"));
            case "ask" -> answers.askBack(reference, form.value("question"));
            default -> answers.onward(reference, form.value("whereTo"));
        }
    }

    private static String first(String way) {
        return switch (way) {
            case "accept" -> "line1";
            case "decline" -> "reason";
            case "ask" -> "question";
            default -> "whereTo";
        };
    }

    @GET
    @Path("files/{file: [0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("file") String file) {
        return Attachments.download(
                answers.file(reference, UUID.fromString(file)).orElseThrow(BusinessRejection::notFound));
    }
}
