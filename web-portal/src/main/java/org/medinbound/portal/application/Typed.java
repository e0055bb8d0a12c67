package org.medinbound.portal.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationForm;
import org.medinbound.application.ContractLine;
import org.medinbound.portal.web.Form;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Reads what was typed into the forms of an application. */
final class Typed {
    private static final List<String> FIELDS = List.of(
            "name",
            "nameEn",
            "contact",
            "mailbox",
            "phone",
            "netAssets",
            "netAssetsOn",
            "withdrawOn",
            "new.name",
            "new.name_en",
            "new.email",
            "new.phone",
            "new.contact_languages");
    private static final int MOST_CONTRACTS = 40;

    private Typed() {}

    static ApplicationForm form(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, form.value(field)));
        return new ApplicationForm(values);
    }

    /** The contracts that were typed; lines without a hospital do not count. */
    static List<ContractLine> contracts(Form form) {
        List<ContractLine> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i <= MOST_CONTRACTS; i++) {
            String hospital = form.value("hospital" + i);
            if (hospital.isEmpty()) {
                continue;
            }
            LocalDate begins = day(form.value("beginsOn" + i));
            LocalDate ends = form.value("endsOn" + i).isEmpty() ? null : day(form.value("endsOn" + i));
            if (begins == null || hospital.length() > 200) {
                problems.add(Problem.of("application.day", "beginsOn" + i));
            } else if (!form.value("endsOn" + i).isEmpty() && (ends == null || ends.isBefore(begins))) {
                problems.add(Problem.of("application.day", "endsOn" + i));
            } else {
                lines.add(new ContractLine(
                        lines.size() + 1,
                        hospital,
                        begins,
                        ends,
                        on(form, "autoRenewed", i),
                        on(form, "memorandum", i),
                        on(form, "coversContent", i),
                        on(form, "coversResponsibility", i),
                        on(form, "coversPayment", i),
                        on(form, "coversPrivacy", i),
                        paper(form.value("paper" + i))));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return lines;
    }

    private static @Nullable Long paper(String chosen) {
        return chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    private static boolean on(Form form, String mark, int line) {
        return !form.value(mark + line).isEmpty();
    }

    /** A day as browsers send it; null when it is none. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
