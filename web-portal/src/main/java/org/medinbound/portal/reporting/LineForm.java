package org.medinbound.portal.reporting;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.reporting.Codes;
import org.medinbound.reporting.DraftLine;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.FindingWords;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.LineTexts;
import org.medinbound.reporting.LineWords;
import org.medinbound.shared.Problem;
import org.medinbound.shared.Texts;

/** A line as the fields of a form, there and back. */
public final class LineForm {
    private static final Map<LineField, List<String>> CODES = Map.of(
            LineField.SEX, Codes.SEXES,
            LineField.VISA, Codes.VISAS,
            LineField.PURPOSE, Codes.PURPOSES,
            LineField.DISEASE, Codes.DISEASES,
            LineField.CHANGE, Codes.CHANGES);

    private LineForm() {}

    /** Understood fields in the reader's words, codes for the choices, all else as it was typed. */
    static Form of(DraftLine line, Texts texts) {
        LineText understood = LineTexts.of(line.line());
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (LineField field : LineField.values()) {
            String known = understood.get(field);
            if (CODES.containsKey(field) || field == LineField.NATIONALITY || field == LineField.STILL) {
                values.putSingle(field.code(), known);
            } else {
                values.putSingle(
                        field.code(), known.isEmpty() ? line.typed().get(field) : LineWords.shown(texts, field, known));
            }
        }
        return Form.of(values);
    }

    /** What was typed. */
    static LineText text(Form form) {
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        for (LineField field : LineField.values()) {
            typed.put(field, form.value(field.code()));
        }
        return new LineText(typed);
    }

    /** Findings at their fields, with what to do. */
    static List<Problem> problems(List<Finding> findings, Texts texts) {
        return findings.stream()
                .map(finding -> {
                    LineField field = finding.field();
                    return Problem.of(
                            "reporting.finding",
                            field == null ? LineField.NUMBER.code() : field.code(),
                            FindingWords.what(texts, finding),
                            FindingWords.todo(texts, finding));
                })
                .toList();
    }

    /** Choices of a coded field. */
    public static List<Choice> choices(Page page, LineField field) {
        return CODES.getOrDefault(field, List.of()).stream()
                .map(code -> Choice.of(code, page.t("reporting." + field.code() + "." + code)))
                .toList();
    }
}
