package org.medinbound.reporting.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for what people write in many: full-width digits and letters become normal ones, half-width katakana become full
 * katakana, every blank becomes one space, dashes that look like a hyphen become one.
 */
public final class Widths {
    private Widths() {}

    /** The text in normal form. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]", "-")
                .replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ")
                .strip();
    }

    /** For comparing words: normal form without blanks and marks, in lower case. */
    public static String word(String text) {
        return normal(text).toLowerCase(Locale.ROOT).replaceAll("[\\s・･._\\-/()「」'’]+", "");
    }
}
