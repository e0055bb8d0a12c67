package org.medinbound.guarantor;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** What can stand on the register; the same patterns as for imports. Names every fault at once. */
final class RegisterCheck {
    static final Pattern NUMBER = Pattern.compile("[^\\s,\"=+@-][^\\s,\"]{0,31}");
    static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
    static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST = 300;

    private RegisterCheck() {}

    static void number(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw BusinessRejection.invalid("guarantor-number", "number");
        }
    }

    /** The sheet with blanks and full-width forms of mailbox and telephone put right. */
    static RegisterSheet sheet(RegisterSheet typed, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        RegisterSheet sheet = new RegisterSheet(
                typed.name().strip(),
                typed.nameEn().strip(),
                typed.registeredOn(),
                plain(typed.email()),
                plain(typed.phone()),
                plain(typed.fax()),
                typed.contactLanguages());
        if (sheet.name().isEmpty()) {
            problems.add(Problem.of("register.name-missing", "name"));
        }
        if (sheet.registeredOn().isAfter(today)) {
            problems.add(Problem.of("register.day-ahead", "registeredOn"));
        }
        if (!sheet.email().isEmpty() && !MAILBOX.matcher(sheet.email()).matches()) {
            problems.add(Problem.of("guarantor-email", "email"));
        }
        if (!sheet.contactLanguages().stream().allMatch(LANGUAGE.asMatchPredicate())) {
            problems.add(Problem.of("register.languages", "languages"));
        }
        if (List.of(sheet.name(), sheet.nameEn(), sheet.email(), sheet.phone(), sheet.fax()).stream()
                .anyMatch(text -> text.length() > LONGEST)) {
            problems.add(Problem.of("register.too-long", "name", LONGEST));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return sheet;
    }

    static String reason(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            throw BusinessRejection.invalid("register.reason-missing", "reason");
        }
        if (words.length() > 1_000) {
            throw BusinessRejection.invalid("register.too-long", "reason", 1_000);
        }
        return words;
    }

    /** A day of the agency's time on the list, not ahead of today. */
    static LocalDate day(@Nullable LocalDate typed, RegisterVersion last, LocalDate today, String field) {
        if (typed == null) {
            throw BusinessRejection.invalid("register.day-missing", field);
        }
        if (typed.isAfter(today)) {
            throw BusinessRejection.invalid("register.day-ahead", field);
        }
        if (typed.isBefore(last.sheet().registeredOn())) {
            throw BusinessRejection.invalid("guarantor-deregistered-before-registered", field);
        }
        return typed;
    }

    /** The first day on the list lies before what followed. */
    static void order(LocalDate registeredOn, RegisterVersion last) {
        LocalDate renewed = last.renewedOn();
        LocalDate deregistered = last.deregisteredOn();
        if (renewed != null && registeredOn.isAfter(renewed)
                || deregistered != null && registeredOn.isAfter(deregistered)) {
            throw BusinessRejection.invalid("register.registered-after", "registeredOn");
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
