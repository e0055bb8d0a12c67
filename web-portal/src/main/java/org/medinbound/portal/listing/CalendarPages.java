package org.medinbound.portal.listing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.AcceptanceOfPatients;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.listing.OwnCalendar;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** A hospital's closed days and whether it accepts new patients; both count at once. */
@Path("my/hospital/entry/calendar")
@Produces(MediaType.TEXT_HTML)
public class CalendarPages {
    private static final String HERE = "/my/hospital/entry/calendar";

    @Inject
    private HospitalAccess access;

    @Inject
    private OwnCalendar own;

    @Inject
    private Page page;

    @GET
    public Response show(@QueryParam("done") @Nullable String done) {
        return view(Form.empty(), done == null || !done.matches("[a-z]{1,20}") ? "" : done, 200);
    }

    @POST
    @Path("{step: capacity|close|reopen}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("step") String step, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            act(step, form);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(form.refused(refused), "", EntryRefusals.status(refused));
        }
        return page.redirect(HERE + "?done=" + (step.equals("capacity") ? "capacity" : "calendar"));
    }

    private void act(String step, Form form) {
        String slug = access.own();
        switch (step) {
            case "capacity" -> own.accept(slug, state(form), form.value("until").isEmpty() ? null : day(form, "until"));
            case "close" -> {
                LocalDate first = day(form, "first");
                own.close(slug, first, form.value("last").isEmpty() ? first : day(form, "last"), form.value("reason"));
            }
            default -> own.reopen(slug, day(form, "day"));
        }
    }

    private static AcceptanceOfPatients.State state(Form form) {
        try {
            return AcceptanceOfPatients.State.valueOf(form.value("state"));
        } catch (IllegalArgumentException e) {
            throw BusinessRejection.invalid("listing.choose-state", "state");
        }
    }

    private static LocalDate day(Form form, String name) {
        try {
            return LocalDate.parse(form.value(name));
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("listing.day", name);
        }
    }

    private Response view(Form form, String done, int status) {
        List<Choice> states = Arrays.stream(AcceptanceOfPatients.State.values())
                .map(s -> Choice.of(s.name(), page.t("listing.acceptance." + s)))
                .toList();
        return View.of("listing/calendar")
                .with("form", form)
                .with("days", own.open(access.own()))
                .with("states", states)
                .with("done", done)
                .status(status);
    }
}
