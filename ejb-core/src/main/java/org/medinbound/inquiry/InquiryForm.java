package org.medinbound.inquiry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sender writes, page by page, as typed. Field names are those of the forms and of the JSON API.
 *
 * @param values typed text by field name; absent and blank are the same
 */
public record InquiryForm(Map<String, String> values) {
    /** The pages in their order. */
    public static final List<String> STEPS = List.of("kind", "about", "medical", "wishes", "files", "consent", "check");

    public static final List<String> KINDS = List.of("TREATMENT", "SECOND_OPINION", "CHECKUP", "QUESTION");
    public static final List<String> ASKED_BY = List.of("SELF", "FAMILY", "DOCTOR");
    public static final List<String> SEXES = List.of("FEMALE", "MALE", "OTHER");
    public static final List<String> TIMES = List.of("SOON", "WITHIN_3_MONTHS", "WITHIN_6_MONTHS", "LATER");

    /** What consent is asked for: handling for care, sensitive data, transfer across borders. */
    public static final List<String> CONSENTS = List.of("CARE", "SENSITIVE", "ABROAD");

    /** Version of the consent texts in the bundle. A new text gets a new version. */
    public static final String CONSENT_VERSION = "2026-11";

    /** Free medical texts, in the order of the page. */
    public static final List<String> MEDICAL = List.of("question", "condition", "treatment", "medicines", "allergies");

    /** Most hospitals that one sender chooses. */
    public static final int MAX_HOSPITALS = 5;

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "kind", Set.of("kind"),
            "about", Set.of("askedBy", "name", "email", "residence", "language", "birthYear", "sex"),
            "medical", Set.copyOf(MEDICAL),
            "wishes", Set.of("specialty", "hospitals", "wantedTime", "budgetJpy", "companions", "wishes"),
            "files", Set.of(),
            "consent", Set.of("consents"),
            "check", Set.of());

    public InquiryForm {
        values = Map.copyOf(values);
    }

    /** Names of the fields of a page. */
    public static Set<String> fields(String step) {
        return FIELDS.getOrDefault(step, Set.of());
    }

    /** The page after, or the last one. */
    public static String after(String step) {
        return STEPS.get(Math.min(STEPS.indexOf(step) + 1, STEPS.size() - 1));
    }

    /** This form with the page's fields replaced by what was typed; other fields of the input are ignored. */
    public InquiryForm with(String step, Map<String, String> typed) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        for (String field : fields(step)) {
            String value = typed.getOrDefault(field, "").strip();
            if (value.isEmpty()) {
                merged.remove(field);
            } else {
                merged.put(field, value);
            }
        }
        return new InquiryForm(merged);
    }

    /** The value of the field, empty when nothing was typed. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** A field with several values separated by commas. */
    public List<String> list(String field) {
        return Arrays.stream(text(field).split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }

    /** Digits grouped by commas, spaces or full-width digits are read too; null when blank or no number. */
    public @Nullable Long number(String field) {
        String digits = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replaceAll("[,\\s¥円]", "");
        return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }
}
