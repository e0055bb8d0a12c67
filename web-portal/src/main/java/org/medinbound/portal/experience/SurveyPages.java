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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.medinbound.experience.PatientSurvey;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The patient's five scores after the treatment. */
@Path("inquiries/{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}/experience")
@Produces(MediaType.TEXT_HTML)
public class SurveyPages {
    @Inject
    private PatientSurvey survey;

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
        List<Choice> scores = IntStream.rangeClosed(1, 5)
                .map(i -> 6 - i)
                .mapToObj(i -> Choice.of(Integer.toString(i), page.t("experience.score." + i)))
                .toList();
        return View.of("experience/survey")
                .with("reference", reference)
                .with("standing", survey.standing(reference))
                .with("questions", PatientSurvey.QUESTIONS)
                .with("scores", scores)
                .with("form", form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        Map<String, Integer> scores = new HashMap<>();
        for (String question : PatientSurvey.QUESTIONS) {
            String score = form.value(question);
            if (score.matches("[1-5]")) {
                scores.put(question, Integer.valueOf(score));
            }
        }
        try {
            survey.give(reference, scores);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(form.refused(Fields.at(PatientSurvey.QUESTIONS.get(0), refused)))
                    .status(refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422);
        }
        return page.redirect("/inquiries/" + reference + "/experience");
    }
}
