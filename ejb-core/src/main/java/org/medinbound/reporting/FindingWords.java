package org.medinbound.reporting;

import org.medinbound.shared.Texts;

/** A finding in the reader's words: what was found, what to do, and the dated rule behind it. */
public final class FindingWords {
    private FindingWords() {}

    /** What was found. */
    public static String what(Texts texts, Finding finding) {
        return texts.get("reporting.rule." + finding.code(), arguments(texts, finding));
    }

    /** What to do about it. */
    public static String todo(Texts texts, Finding finding) {
        return texts.get("reporting.rule." + finding.code() + ".do", arguments(texts, finding));
    }

    /** The name of the field, or an empty text for the line as a whole. */
    public static String field(Texts texts, Finding finding) {
        LineField field = finding.field();
        return field == null ? "" : texts.get("reporting.field." + field.code());
    }

    /** The rule with its version and the first month it governs. */
    public static String dated(Texts texts, LineRuleSet rules) {
        return texts.get(
                        "reporting.rule.dated",
                        rules.version(),
                        rules.validFrom().toString())
                + (rules.provisional() ? " · " + texts.get("reporting.rule.provisional") : "");
    }

    /** A field's code is told by its name. */
    private static Object[] arguments(Texts texts, Finding finding) {
        return finding.arguments().stream()
                .map(argument ->
                        finding.code().equals("field-missing") ? texts.get("reporting.field." + argument) : argument)
                .toArray();
    }
}
