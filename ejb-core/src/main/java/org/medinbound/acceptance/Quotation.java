package org.medinbound.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * A hospital's quotation in yen.
 *
 * @param excluded what is not included, in the hospital's words
 * @param payment terms of payment: deposit, refunds, who pays for changes
 * @param validUntil last day (Asia/Tokyo) on which it can be accepted
 * @param note further words to the patient; may be empty
 */
public record Quotation(List<QuotationLine> lines, String excluded, String payment, LocalDate validUntil, String note) {
    static final int MAX_LINES = 40;
    static final int MAX_TEXT = 4000;
    private static final long MAX_JPY = 10_000_000_000L;

    public Quotation {
        lines = List.copyOf(lines);
    }

    /** Sum of the lower ends, yen. */
    public long lowJpy() {
        return lines.stream().mapToLong(QuotationLine::lowJpy).sum();
    }

    /** Sum of the upper ends, yen. */
    public long highJpy() {
        return lines.stream().mapToLong(QuotationLine::highJpy).sum();
    }

    /** Refuses, with all problems at once, what a patient could not rely on. */
    void requireSound(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (lines.isEmpty()) {
            problems.add(Problem.of("quotation.no-lines", "line1"));
        }
        if (lines.size() > MAX_LINES) {
            problems.add(Problem.of("quotation.too-many-lines", "line1", MAX_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), "line" + (i + 1), problems);
        }
        if (excluded.isBlank()) {
            problems.add(Problem.of("quotation.excluded", "excluded"));
        }
        if (payment.isBlank()) {
            problems.add(Problem.of("quotation.payment", "payment"));
        }
        if (!validUntil.isAfter(today) || validUntil.isAfter(today.plusYears(1))) {
            problems.add(Problem.of("quotation.valid-until", "validUntil"));
        }
        if (excluded.length() > MAX_TEXT || payment.length() > MAX_TEXT || note.length() > MAX_TEXT) {
            problems.add(Problem.of("inquiry.too-long", "excluded", MAX_TEXT));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void line(QuotationLine line, String field, List<Problem> problems) {
        if (!QuotationLine.CATEGORIES.contains(line.category())) {
            problems.add(Problem.of("inquiry.choose", field));
        }
        if (line.lowJpy() < 0 || line.highJpy() > MAX_JPY) {
            problems.add(Problem.of("quotation.amount", field));
        } else if (line.lowJpy() > line.highJpy()) {
            problems.add(Problem.of("quotation.range", field));
        }
    }
}
