package org.medinbound.portal.agency;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyHome;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactRole;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.registry.OwnNotices;
import org.medinbound.shared.BusinessRejection;

/** Change notices of the signed-in agency: proposals that the desk accepts or refuses. */
@Path("my/agency/notices")
@Produces(MediaType.TEXT_HTML)
public class NoticePages {
    @Inject
    private OwnNotices notices;

    @Inject
    private AgencyHome home;

    @Inject
    private Page page;

    @GET
    public View list() {
        return View.of("agency/notices").with("notices", notices.list()).with("sent", false);
    }

    @GET
    @Path("sent")
    public View sent() {
        return View.of("agency/notices").with("notices", notices.list()).with("sent", true);
    }

    @GET
    @Path("register")
    public Response register() {
        return register(Form.empty(), 200);
    }

    @POST
    @Path("register")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response proposeRegister(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Map<String, String> typed = new HashMap<>();
        sent.keySet().forEach(field -> typed.put(field, form.value(field)));
        return answer(
                () -> notices.proposeRegister(typed, form.value("note")),
                refused -> register(form.refused(refused), status(refused)));
    }

    @GET
    @Path("contacts/{id: new|\\d{1,18}}")
    public Response contact(@PathParam("id") String id) {
        return contact(id, Form.empty(), 200);
    }

    @POST
    @Path("contacts/{id: new|\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response proposeContact(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Runnable deed = sent.containsKey("end") && !id.equals("new")
                ? () -> notices.proposeEnd(Long.parseLong(id), form.value("note"))
                : () -> notices.proposeContact(
                        id.equals("new") ? null : Long.valueOf(id), typed(form), form.value("note"));
        return answer(deed, refused -> contact(id, form.refused(refused), status(refused)));
    }

    @POST
    @Path("{id: \\d{1,18}}/withdraw")
    public Response withdraw(@PathParam("id") long id) {
        return answer(() -> notices.withdraw(id), refused -> page.redirect("/my/agency/notices"));
    }

    private Response answer(Runnable deed, Function<BusinessRejection, Response> again) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            return again.apply(refused);
        }
        return page.redirect("/my/agency/notices/sent");
    }

    private Response register(Form form, int status) {
        return View.of("agency/noticeRegister")
                .with("form", form)
                .with("now", notices.register())
                .status(status);
    }

    private Response contact(String id, Form form, int status) {
        @Nullable AgencyContact contact = id.equals("new") ? null : found(Long.parseLong(id));
        List<Choice> roles = Arrays.stream(ContactRole.values())
                .map(role -> Choice.of(role.name(), page.t("agency.role." + role)))
                .toList();
        return View.of("agency/noticeContact")
                .with("id", id)
                .with("form", form)
                .with("contact", contact)
                .with("roles", roles)
                .with(
                        "mailLanguages",
                        List.of(
                                Choice.of("ja", page.t("agency.language.ja")),
                                Choice.of("en", page.t("agency.language.en"))))
                .status(status);
    }

    private AgencyContact found(long id) {
        return home.sheet().contacts().stream()
                .filter(contact -> contact.id() == id)
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
    }

    private static ContactForm typed(Form form) {
        return new ContactForm(
                form.value("name"),
                form.value("telephone"),
                form.value("mailbox"),
                form.value("language"),
                List.of(form.value("languages").split("[\\s,、|]+")).stream()
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                form.values("roles").stream()
                        .filter(role -> Arrays.stream(ContactRole.values())
                                .anyMatch(known -> known.name().equals(role)))
                        .map(ContactRole::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static int status(BusinessRejection refused) {
        return refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422;
    }
}
