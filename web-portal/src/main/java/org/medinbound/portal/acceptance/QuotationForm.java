package org.medinbound.portal.acceptance;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.acceptance.Quotation;
import org.medinbound.acceptance.QuotationLine;
import org.medinbound.portal.web.Form;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The form of a quotation: numbered lines, of which empty ones do not count. */
final class QuotationForm {
    /** Lines shown at first. */
    private static final int FIRST = 6;

    /** Lines added by “more lines”. */
    private static final int MORE = 6;

    private static final int MOST = 40;

    private QuotationForm() {}

    /** How many lines the form shows. */
    static int lines(Form form) {
        int shown = (int) number(form.value("lines", String.valueOf(FIRST)));
        int wanted = form.value("more").isEmpty() ? shown : shown + MORE;
        return Math.max(FIRST, Math.min(MOST, wanted));
    }

    /** The quotation that was typed. */
    static Quotation read(Form form) {
        List<Problem> problems = new ArrayList<>();
        List<QuotationLine> lines = new ArrayList<>();
        for (int i = 1; i <= lines(form); i++) {
            String label = form.value("label" + i);
            String low = form.value("low" + i);
            String high = form.value("high" + i);
            if (label.isEmpty() && low.isEmpty() && high.isEmpty()) {
                continue;
            }
            long from = number(low.isEmpty() ? high : low);
            long to = number(high.isEmpty() ? low : high);
            if (from < 0 || to < 0) {
                problems.add(Problem.of("quotation.amount", "line" + i));
            } else if (from > to) {
                problems.add(Problem.of("quotation.range", "line" + i));
            } else {
                lines.add(new QuotationLine(form.value("category" + i), label, from, to));
            }
        }
        LocalDate validUntil = day(form.value("validUntil"), problems);
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        return new Quotation(lines, form.value("excluded"), form.value("payment"), validUntil, form.value("note"));
    }

    private static LocalDate day(String typed, List<Problem> problems) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            problems.add(Problem.of("quotation.valid-until", "validUntil"));
            return LocalDate.EPOCH;
        }
    }

    /** Reads digits with their group marks, full-width ones too; -1 for anything else. */
    private static long number(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s¥円]", "");
        return digits.matches("\\d{1,12}") ? Long.parseLong(digits) : -1;
    }
}
