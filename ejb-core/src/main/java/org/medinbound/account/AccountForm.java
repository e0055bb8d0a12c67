package org.medinbound.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.Problem;

/** Checks what is typed about an account. */
final class AccountForm {
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,185}");
    private static final int LONGEST_NAME = 100;

    private AccountForm() {}

    static List<Problem> problems(@Nullable String login, @Nullable String name) {
        List<Problem> problems = new ArrayList<>();
        if (login == null || !MAILBOX.matcher(login.strip()).matches()) {
            problems.add(Problem.of("account.login", "login"));
        }
        problems.addAll(nameProblems(name));
        return problems;
    }

    static List<Problem> nameProblems(@Nullable String name) {
        boolean wrong = name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl);
        return wrong ? List.of(Problem.of("account.name", "name", LONGEST_NAME)) : List.of();
    }
}
