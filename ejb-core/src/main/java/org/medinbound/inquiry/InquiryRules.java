package org.medinbound.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.medinbound.shared.Languages;
import org.medinbound.shared.Problem;

/** What a page of an inquiry must hold before the next one; all problems at once, each at its field. */
final class InquiryRules {
    /** Most characters of a free text. */
    static final int MAX_TEXT = 8000;

    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z0-9-]{2,60}");
    /** Codes of specialties and names of hospitals in addresses. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final InquiryForm form;
    private final int thisYear;
    private final List<Problem> problems = new ArrayList<>();

    private InquiryRules(InquiryForm form, int thisYear) {
        this.form = form;
        this.thisYear = thisYear;
    }

    static List<Problem> problems(InquiryForm form, String step, int thisYear) {
        InquiryRules rules = new InquiryRules(form, thisYear);
        switch (step) {
            case "kind" -> rules.oneOf("kind", InquiryForm.KINDS);
            case "about" -> rules.about();
            case "medical" -> rules.medical();
            case "wishes" -> rules.wishes();
            case "consent" -> rules.consent();
            default -> {}
        }
        return List.copyOf(rules.problems);
    }

    /** Problems of all pages. */
    static List<Problem> problems(InquiryForm form, int thisYear) {
        return InquiryForm.STEPS.stream()
                .flatMap(step -> problems(form, step, thisYear).stream())
                .toList();
    }

    private void about() {
        oneOf("askedBy", InquiryForm.ASKED_BY);
        needed("name", 200);
        String email = form.text("email");
        if (email.isEmpty()) {
            add("inquiry.needed.email", "email");
        } else if (!MAILBOX.matcher(email).matches()) {
            add("inquiry.email", "email");
        }
        if (!COUNTRIES.contains(form.text("residence"))) {
            add("inquiry.choose.residence", "residence");
        }
        if (!Languages.isPortal(form.text("language"))) {
            add("inquiry.choose.language", "language");
        }
        Long year = form.number("birthYear");
        if (year == null || year < thisYear - 120 || year > thisYear) {
            add("inquiry.birth-year", "birthYear", String.valueOf(thisYear));
        }
        oneOf("sex", InquiryForm.SEXES);
    }

    private void medical() {
        needed("question", MAX_TEXT);
        InquiryForm.MEDICAL.stream().filter(f -> !f.equals("question")).forEach(f -> atMost(f, MAX_TEXT));
    }

    private void wishes() {
        oneOf("wantedTime", InquiryForm.TIMES);
        Long companions = form.number("companions");
        if (companions == null && !form.text("companions").isEmpty() || companions != null && companions > 20) {
            add("inquiry.companions", "companions");
        }
        Long budget = form.number("budgetJpy");
        if (budget == null && !form.text("budgetJpy").isEmpty()
                || budget != null && (budget < 1 || budget > 10_000_000_000L)) {
            add("inquiry.budget", "budgetJpy");
        }
        if (form.list("hospitals").size() > InquiryForm.MAX_HOSPITALS) {
            add("inquiry.too-many-hospitals", "hospitals", InquiryForm.MAX_HOSPITALS);
        }
        if (!form.text("specialty").isEmpty()
                && !CODE.matcher(form.text("specialty")).matches()) {
            add("inquiry.choose.specialty", "specialty");
        }
        if (form.list("hospitals").stream().anyMatch(slug -> !CODE.matcher(slug).matches())) {
            add("inquiry.choose.hospitals", "hospitals");
        }
        atMost("wishes", MAX_TEXT);
    }

    private void consent() {
        if (!form.list("consents").containsAll(InquiryForm.CONSENTS)) {
            add("inquiry.consent", "consents");
        }
    }

    private void oneOf(String field, List<String> choices) {
        if (!choices.contains(form.text(field))) {
            add("inquiry.choose." + field, field);
        }
    }

    private void needed(String field, int most) {
        if (form.text(field).isEmpty()) {
            add("inquiry.needed." + field, field);
        } else {
            atMost(field, most);
        }
    }

    private void atMost(String field, int most) {
        if (form.text(field).length() > most) {
            add("inquiry.too-long", field, most);
        }
    }

    private void add(String code, String field, Object... arguments) {
        problems.add(Problem.of(code, field, arguments));
    }
}
