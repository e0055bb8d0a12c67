package org.medinbound.portal.helpdesk;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyHome;
import org.medinbound.helpdesk.AgencyQuestions;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** An agency's questions to the registry desk: the list, asking, the thread, replying. */
@Path("my/agency/questions")
@Produces(MediaType.TEXT_HTML)
public class QuestionPages {
    private static final String REFERENCE = "{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}";
    private static final List<String> FIELDS = List.of("topic", "subject", "text", "mailbox");

    @Inject
    private AgencyQuestions questions;

    @Inject
    private AgencyHome home;

    @Inject
    private Page page;

    @GET
    public View list() {
        return View.of("helpdesk/list").with("rows", questions.list()).with("articles", questions.articles());
    }

    @GET
    @Path("new")
    public Response form() {
        return ask(Form.empty(), 200);
    }

    private Response ask(Form form, int status) {
        List<AgencyContact> contacts = home.sheet().contacts();
        return View.of("helpdesk/new")
                .with("form", form)
                .with("topics", QuestionWords.topics(page))
                .with(
                        "mailboxes",
                        contacts.stream()
                                .map(c -> new Choice(
                                        c.mailbox(), c.mailbox(), c.name().isEmpty() ? null : c.name(), null))
                                .toList())
                .with("mailbox", contacts.isEmpty() ? "" : contacts.get(0).mailbox())
                .status(status);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(List<EntityPart> parts) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        FIELDS.forEach(field -> typed.putSingle(field, Uploads.text(parts, field)));
        Form form = Form.of(typed);
        try {
            String reference = questions.ask(
                    form.value("topic"),
                    form.value("subject"),
                    form.value("text"),
                    form.value("mailbox"),
                    QuestionWords.files(parts));
            return page.redirect("/my/agency/questions/" + reference + "?done=asked");
        } catch (BusinessRejection refused) {
            return ask(form.refused(Fields.at("text", refused)), 422);
        }
    }

    @GET
    @Path(REFERENCE)
    public Response show(@PathParam("reference") String reference, @QueryParam("done") @DefaultValue("") String done) {
        return thread(reference, Form.empty(), done.matches("asked|written") ? done : "", 200);
    }

    private Response thread(String reference, Form form, String done, int status) {
        QuestionPage shown = questions.open(reference);
        return View.of("helpdesk/question")
                .with("shown", shown)
                .with("form", form)
                .with("done", done)
                .status(status);
    }

    @POST
    @Path(REFERENCE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response write(@PathParam("reference") String reference, List<EntityPart> parts) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("text", Uploads.text(parts, "text"));
        Form form = Form.of(typed);
        try {
            questions.write(reference, form.value("text"), QuestionWords.files(parts));
            return page.redirect("/my/agency/questions/" + reference + "?done=written");
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return thread(reference, form.refused(Fields.at("text", refused)), "", 422);
        }
    }

    @GET
    @Path(REFERENCE + "/files/{file: [0-9a-f]{8}-[0-9a-f-]{27}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("reference") String reference, @PathParam("file") String file) {
        return Attachments.download(
                questions.file(reference, UUID.fromString(file)).orElseThrow(BusinessRejection::notFound));
    }

    @GET
    @Path("articles/{id: \\d{1,12}}")
    public View article(@PathParam("id") long id) {
        return View.of("helpdesk/article").with("article", questions.article(id));
    }
}
