package org.medinbound.portal.quality;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.quality.Assessment;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.OwnAssessment;
import org.medinbound.quality.OwnVetting;
import org.medinbound.quality.SelfAssessment;
import org.medinbound.quality.VettingFile;
import org.medinbound.quality.VettingRow;
import org.medinbound.shared.BusinessRejection;

/** One criterion of the own vetting: score, words, papers. */
@Path("my/hospital/vetting/criteria/{code: [A-Z]{2}-[0-9]{2}}")
@Produces(MediaType.TEXT_HTML)
public class CriterionPages {
    @Inject
    private HospitalAccess access;

    @Inject
    private OwnVetting own;

    @Inject
    private OwnAssessment assessment;

    @Inject
    private Page page;

    @PathParam("code")
    private String code = "";

    @GET
    public Response show() {
        return view(file(), Form.empty(), 200);
    }

    /** Keeps what was said and takes a paper in, if one was chosen. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(List<EntityPart> parts) throws IOException {
        VettingFile file = file();
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        for (String field : List.of("score", "text", "validUntil", "then")) {
            String text = Uploads.text(parts, field);
            if (!text.isEmpty()) {
                typed.putSingle(field, text);
            }
        }
        Form form = Form.of(typed);
        Optional<EntityPart> paper = Uploads.file(parts, "file");
        try {
            String slug = access.own();
            if (file.isHospitalWriting()) {
                assessment.save(slug, file.row().reference(), code, said(form));
            }
            if (paper.isPresent()) {
                assessment.attach(
                        slug,
                        file.row().reference(),
                        code,
                        paper.get().getFileName().orElse("file"),
                        paper.get().getContent(),
                        day(form.value("validUntil")));
            }
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(file, form.refused(Fields.at("file", refused)), OwnVettingPages.status(refused));
        }
        return page.redirect(next(file, form.value("then"), paper.isPresent()));
    }

    /** Takes a paper back. */
    @POST
    @Path("papers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@FormParam("remove") @DefaultValue("") String paper) {
        if (paper.matches("[0-9a-f-]{36}")) {
            assessment.detach(access.own(), file().row().reference(), code, UUID.fromString(paper));
        }
        return page.redirect(OwnVettingPages.HOME + "/criteria/" + code);
    }

    @GET
    @Path("papers/{paper: [0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    public Response paper(@PathParam("paper") String paper) {
        return Attachments.download(assessment
                .paper(access.own(), file().row().reference(), UUID.fromString(paper))
                .orElseThrow(BusinessRejection::notFound));
    }

    private SelfAssessment said(Form form) {
        String score = form.value("score");
        return new SelfAssessment(
                !score.equals("na"), score.matches("[0-3]") ? Integer.valueOf(score) : null, form.value("text"));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("vetting.date", "validUntil");
        }
    }

    private String next(VettingFile file, String then, boolean attached) {
        List<String> codes =
                file.assessments().stream().map(a -> a.criterion().code()).toList();
        int at = codes.indexOf(code);
        if (attached || then.equals("stay")) {
            return OwnVettingPages.HOME + "/criteria/" + code;
        }
        return then.equals("list") || at + 1 >= codes.size() || !file.isHospitalWriting()
                ? OwnVettingPages.HOME
                : OwnVettingPages.HOME + "/criteria/" + codes.get(at + 1);
    }

    private Response view(VettingFile file, Form form, int status) {
        Assessment each = file.assessment(code);
        boolean asked =
                file.questions().stream().anyMatch(q -> q.isOpen() && q.code().equals(code));
        return View.of("quality/criterion")
                .with("form", form)
                .with("file", file)
                .with("assessment", each)
                .with("scores", scores(each.criterion()))
                .with("asked", asked)
                .status(status);
    }

    private List<Choice> scores(Criterion criterion) {
        List<Choice> choices = new ArrayList<>();
        criterion.scores().forEach(s -> choices.add(Choice.of(String.valueOf(s), page.t("quality.score." + s))));
        if (criterion.mayNotApply()) {
            choices.add(Choice.of("na", page.t("quality.score.na")));
        }
        return choices;
    }

    private VettingFile file() {
        String slug = access.own();
        VettingRow row = own.standing(slug, page.language()).vetting();
        if (row == null) {
            throw BusinessRejection.notFound();
        }
        return own.open(slug, row.reference(), page.language());
    }
}
