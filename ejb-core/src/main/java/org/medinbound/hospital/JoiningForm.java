package org.medinbound.hospital;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * What a hospital states when it wants to join.
 *
 * @param prefecture code of the vocabulary
 * @param kind code of {@link HospitalKind}
 * @param monthlyCapacity new patients from abroad that it can take a month
 * @param website https only; null for none
 * @param mailbox of the international department
 * @param contact person and telephone
 */
public record JoiningForm(
        String nameJa,
        String nameEn,
        String cityJa,
        String cityEn,
        String prefecture,
        String kind,
        int beds,
        int monthlyCapacity,
        @Nullable String website,
        String mailbox,
        String contact) {
    private static final int MAX_TEXT = 200;

    /** @throws BusinessRejection with every problem at once */
    void requireSound(Terms terms) {
        List<Problem> problems = new ArrayList<>();
        require(nameJa, "nameJa", problems);
        require(nameEn, "nameEn", problems);
        require(cityJa, "cityJa", problems);
        require(cityEn, "cityEn", problems);
        require(contact, "contact", problems);
        if (!terms.has("prefecture", prefecture)) {
            problems.add(Problem.of("joining.need.prefecture", "prefecture"));
        }
        if (HospitalKind.of(kind).isEmpty()) {
            problems.add(Problem.of("joining.need.kind", "kind"));
        }
        if (beds < 0 || beds > 5000) {
            problems.add(Problem.of("joining.need.beds", "beds"));
        }
        if (monthlyCapacity < 1 || monthlyCapacity > 10_000) {
            problems.add(Problem.of("joining.need.monthlyCapacity", "monthlyCapacity"));
        }
        if (website != null && !website.matches("https://[^\\s]{3,200}")) {
            problems.add(Problem.of("joining.website", "website"));
        }
        if (!mailbox.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") || mailbox.length() > 254) {
            problems.add(Problem.of("hospital-door.mailbox", "mailbox"));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void require(String text, String field, List<Problem> problems) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            problems.add(Problem.of("joining.need." + field, field, MAX_TEXT));
        }
    }
}
