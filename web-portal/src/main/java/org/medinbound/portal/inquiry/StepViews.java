package org.medinbound.portal.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.portal.hospital.WithdrawnHospitals;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;

/** The pages of a draft with what they show. */
@RequestScoped
public class StepViews {
    @Inject
    private HospitalDirectory directory;

    @Inject
    private WithdrawnHospitals withdrawn;

    @Inject
    private DirectoryTerms terms;

    @Inject
    private Page page;

    /** The page of the step, filled with the form. */
    public View of(String step, InquiryDraft draft, Form form) {
        return View.of("inquiry/step/" + step)
                .with("form", form)
                .with("draft", draft)
                .with("hospitals", hospitals(draft.form()))
                .with("leftOut", withdrawn.isAmong(draft.form().list("hospitals")))
                .with("specialties", specialties());
    }

    /** The answer to who opens the step: the beginning without a draft, the thanks when it was sent, else its page. */
    Response show(String step, Optional<InquiryDraft> draft, Function<InquiryDraft, Form> form) {
        page.personal();
        if (draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        return draft.get().sent()
                ? page.redirect("/inquiries/sent")
                : of(step, draft.get(), form.apply(draft.get())).status(200);
    }

    /** The hospitals that were chosen, by name. */
    List<Choice> hospitals(InquiryForm form) {
        List<String> slugs = form.list("hospitals");
        return slugs.isEmpty()
                ? List.of()
                : directory.publishedAmong(slugs).stream()
                        .map(h -> Choice.of(
                                h.entry().slug(),
                                h.entry().text(page.language()).name()))
                        .toList();
    }

    private List<Choice> specialties() {
        return terms.in(page.language()).all("specialty").stream()
                .map(t -> Choice.of(t.code(), t.name()))
                .toList();
    }

    /** The name of a specialty, empty for none. */
    public String specialty(String code) {
        return code.isEmpty() ? "" : terms.in(page.language()).name("specialty", code);
    }
}
