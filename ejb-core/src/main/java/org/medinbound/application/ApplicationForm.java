package org.medinbound.application;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * What is typed about an application, by field name: {@code name}, {@code nameEn}, {@code contact}, {@code mailbox}, {@code phone},
 * {@code netAssets} (yen, group marks and full-width digits allowed), {@code netAssetsOn}, {@code withdrawOn}, and for a change
 * {@code new.name}, {@code new.name_en}, {@code new.email}, {@code new.phone}, {@code new.contact_languages}.
 */
public record ApplicationForm(Map<String, String> values) {
    /** Columns of the register that a change notice may change. */
    public static final List<String> CHANGES = List.of("name", "name_en", "email", "phone", "contact_languages");

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
    private static final Pattern LANGUAGES =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*(\\|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)*");
    private static final int LONGEST = 200;

    public ApplicationForm {
        values = Map.copyOf(values);
    }

    /** What was typed, without blanks around it. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    public Contact contact() {
        return new Contact(value("contact"), value("mailbox"), value("phone"));
    }

    /** Net assets in yen; null when nothing (readable) was typed. */
    public @Nullable Long netAssets() {
        String digits = Normalizer.normalize(value("netAssets"), Normalizer.Form.NFKC)
                .replaceAll("[,\\s¥円]", "")
                .replace("△", "-")
                .replace("▲", "-");
        return digits.matches("-?\\d{1,15}") ? Long.valueOf(digits) : null;
    }

    /** A day of the form; null when nothing (readable) was typed. */
    public @Nullable LocalDate day(String field) {
        try {
            return value(field).isEmpty() ? null : LocalDate.parse(value(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What shall change on the register, by column; only what differs from what it says now. */
    public Map<String, String> changes(AgencyEntry now) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String field : CHANGES) {
            String after = value("new." + field);
            if (!after.isEmpty() && !after.equals(now.value(field))) {
                changes.put(field, after);
            }
        }
        return changes;
    }

    /**
     * Refuses with everything that is wrong.
     *
     * @param whole everything has to be there; otherwise only what was typed is looked at
     */
    void check(ApplicationKind kind, boolean whole, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (String field : whole ? List.of("name", "contact", "mailbox") : List.of("name", "mailbox")) {
            if (value(field).isEmpty()) {
                problems.add(Problem.of("application.needed", field));
            }
        }
        values.forEach((field, typed) -> {
            if (typed.strip().length() > LONGEST) {
                problems.add(Problem.of("application.too-long", field, LONGEST));
            }
        });
        mailbox(problems, "mailbox");
        mailbox(problems, "new.email");
        if (!value("new.contact_languages").isEmpty()
                && !LANGUAGES.matcher(value("new.contact_languages")).matches()) {
            problems.add(Problem.of("guarantor-languages", "new.contact_languages"));
        }
        if (!value("netAssets").isEmpty() && netAssets() == null) {
            problems.add(Problem.of("application.yen", "netAssets"));
        }
        days(problems, today);
        if (whole && kind.stateFacts() && value("netAssets").isEmpty()) {
            problems.add(Problem.of("application.needed", "netAssets"));
        }
        if (whole && kind == ApplicationKind.WITHDRAWAL && value("withdrawOn").isEmpty()) {
            problems.add(Problem.of("application.needed", "withdrawOn"));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private void mailbox(List<Problem> problems, String field) {
        if (!value(field).isEmpty() && !MAILBOX.matcher(value(field)).matches()) {
            problems.add(Problem.of("application.mailbox", field));
        }
    }

    private void days(List<Problem> problems, LocalDate today) {
        for (String field : List.of("netAssetsOn", "withdrawOn")) {
            LocalDate day = day(field);
            if (!value(field).isEmpty()
                    && (day == null || day.isBefore(today.minusYears(20)) || day.isAfter(today.plusYears(2)))) {
                problems.add(Problem.of("application.day", field));
            }
        }
        LocalDate closing = day("netAssetsOn");
        if (closing != null && closing.isAfter(today)) {
            problems.add(Problem.of("application.day-future", "netAssetsOn"));
        }
    }

    /** A kind by its name; refused when there is none. */
    public static ApplicationKind kind(String typed) {
        for (ApplicationKind kind : ApplicationKind.values()) {
            if (kind.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw BusinessRejection.invalid("application.choose", "kind");
    }
}
