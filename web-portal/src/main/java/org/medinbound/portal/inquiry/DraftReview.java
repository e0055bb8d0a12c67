package org.medinbound.portal.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medinbound.document.StoredFile;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Page;

/** One part of the last page before sending: a page of the draft with what was written on it. */
public record DraftReview(String step, Map<String, String> pairs) {
    /** All parts in their order; a field without a value says so. */
    public static List<DraftReview> of(
            Page page, InquiryDraft draft, List<Choice> hospitals, List<Choice> specialties) {
        InquiryForm form = draft.form();
        List<DraftReview> parts = new ArrayList<>();
        parts.add(part(page, "kind", Map.of("kind", coded(page, "inquiry.kind.", form.text("kind"))), List.of("kind")));
        Map<String, String> about = new LinkedHashMap<>(form.values());
        about.put("askedBy", coded(page, "inquiry.askedBy.", form.text("askedBy")));
        about.put("sex", coded(page, "inquiry.sex.", form.text("sex")));
        about.put(
                "residence",
                form.text("residence").isEmpty() ? "" : Choices.country(form.text("residence"), page.language()));
        about.put("language", form.text("language").isEmpty() ? "" : page.nameOf(form.text("language")));
        parts.add(part(
                page,
                "about",
                about,
                List.of("askedBy", "name", "email", "residence", "language", "birthYear", "sex")));
        parts.add(part(page, "medical", form.values(), InquiryForm.MEDICAL));
        Map<String, String> wishes = new LinkedHashMap<>(form.values());
        wishes.put("specialty", named(specialties, form.text("specialty")));
        wishes.put(
                "hospitals",
                hospitals.isEmpty()
                        ? page.t("inquiry.field.hospitals.desk")
                        : hospitals.stream().map(Choice::text).collect(Collectors.joining(", ")));
        wishes.put("wantedTime", coded(page, "inquiry.time.", form.text("wantedTime")));
        Long budget = form.number("budgetJpy");
        wishes.put("budgetJpy", budget == null ? "" : page.formats().yen(budget));
        parts.add(part(
                page,
                "wishes",
                wishes,
                List.of("specialty", "hospitals", "wantedTime", "budgetJpy", "companions", "wishes")));
        String files = draft.files().stream().map(StoredFile::name).collect(Collectors.joining(", "));
        parts.add(new DraftReview("files", Map.of(page.t("inquiry.file.name"), orEmpty(page, files))));
        return parts;
    }

    private static DraftReview part(Page page, String step, Map<String, String> values, List<String> fields) {
        Map<String, String> pairs = new LinkedHashMap<>();
        fields.forEach(f -> pairs.put(page.t("inquiry.field." + f), orEmpty(page, values.getOrDefault(f, ""))));
        return new DraftReview(step, pairs);
    }

    private static String coded(Page page, String prefix, String code) {
        return code.isEmpty() ? "" : page.t(prefix + code);
    }

    private static String named(List<Choice> choices, String code) {
        return choices.stream()
                .filter(c -> c.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse("");
    }

    private static String orEmpty(Page page, String value) {
        return value.isEmpty() ? page.t("inquiry.check.empty") : value;
    }
}
