package org.medinbound.helpdesk.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of a question in the subject of a mail: {@code [K7QF-29TD-MX4R-8WZP]}. */
public final class CaseMark {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:re|fw|fwd|aw|sv|antw|返信|転送|回复|答复|转发)\\s*(?:\\[\\d+])?\\s*[:：]\\s*)+", Pattern.CASE_INSENSITIVE);

    private CaseMark() {}

    /** The first reference in the subject, however it was typed. */
    public static Optional<String> in(String subject) {
        String plain = Normalizer.normalize(subject, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
        Matcher matcher = REFERENCE.matcher(plain);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The subject without marks of answers and without the reference. */
    public static String without(String subject) {
        String bare = subject.replaceAll("\\[[0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){3}]", " ")
                .strip();
        String shorter = PREFIX.matcher(bare).replaceFirst("");
        return shorter.replaceAll("\\s+", " ").strip();
    }
}
