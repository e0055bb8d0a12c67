package org.medinbound.reporting;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medinbound.shared.Texts;

/** Canonical texts of a line in the reader's words: codes by name, countries by name, 90D as 90 days. Other texts stay. */
public final class LineWords {
    private static final Map<LineField, List<String>> CODES = Map.of(
            LineField.SEX, Codes.SEXES,
            LineField.VISA, Codes.VISAS,
            LineField.PURPOSE, Codes.PURPOSES,
            LineField.DISEASE, Codes.DISEASES,
            LineField.CHANGE, Codes.CHANGES);

    private static final Pattern STAY = Pattern.compile("(\\d+)([DMY])");

    private LineWords() {}

    /** The text as the reader writes it; understood again when it is sent back. */
    public static String shown(Texts texts, LineField field, String text) {
        if (text.isEmpty()) {
            return text;
        }
        if (CODES.getOrDefault(field, List.of()).contains(text)) {
            return texts.get("reporting." + field.code() + "." + text);
        }
        if (field == LineField.NATIONALITY && text.matches("[A-Z]{2}")) {
            return new ULocale("und", text).getDisplayCountry(ULocale.forLanguageTag(texts.language()));
        }
        if (field == LineField.STILL && text.equals("yes")) {
            return texts.get("reporting.still.yes");
        }
        Matcher stay = STAY.matcher(text);
        if (field == LineField.STAY && stay.matches()) {
            return texts.get("reporting.stay." + stay.group(2), Integer.parseInt(stay.group(1)));
        }
        return text;
    }

    /** A field of an understood line in the reader's words. */
    public static String shown(Texts texts, ReportLine line, LineField field) {
        return shown(texts, field, LineTexts.of(line).get(field));
    }
}
