package org.medinbound.portal.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.HospitalJoining;
import org.medinbound.hospital.HospitalKind;
import org.medinbound.hospital.JoiningForm;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** A hospital that is not in the directory yet asks to join. */
@Path("hospital-account/join")
@Produces(MediaType.TEXT_HTML)
public class JoinPages {
    @Inject
    private HospitalJoining joining;

    @Inject
    private DirectoryTerms terms;

    @Inject
    private RateLimit limit;

    @Inject
    private Page page;

    @GET
    public Response form() {
        return view(Form.empty(), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            limit.mailbox(form.value("mailbox"));
            joining.ask(new JoiningForm(
                    form.value("nameJa"),
                    form.value("nameEn"),
                    form.value("cityJa"),
                    form.value("cityEn"),
                    form.value("prefecture"),
                    form.value("kind"),
                    number(form.value("beds")),
                    number(form.value("monthlyCapacity")),
                    form.value("website").isEmpty() ? null : form.value("website"),
                    form.value("mailbox"),
                    form.value("contact")));
        } catch (BusinessRejection refused) {
            return view(form.refused(refused), refused.kind() == BusinessRejection.Kind.TOO_MANY ? 429 : 422);
        }
        return page.redirect("/hospital-account/join/sent");
    }

    @GET
    @Path("sent")
    public View sent() {
        page.personal();
        return View.of("account/joined");
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private Response view(Form form, int status) {
        page.personal();
        List<Choice> prefectures = terms.in(page.language()).all("prefecture").stream()
                .map(t -> Choice.of(t.code(), t.name()))
                .toList();
        List<Choice> kinds = Arrays.stream(HospitalKind.values())
                .map(k -> Choice.of(k.code(), page.t("hospital.kind." + k.code())))
                .toList();
        return View.of("account/join")
                .with("form", form)
                .with("prefectures", prefectures)
                .with("kinds", kinds)
                .status(status);
    }
}
