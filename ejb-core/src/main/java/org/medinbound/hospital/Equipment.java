package org.medinbound.hospital;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Equipment, as the hospital states it. Written as {@code mri-3t:2}.
 *
 * @param kind code of the vocabulary, kind {@code equipment}
 * @param number how many, from 1
 */
public record Equipment(String kind, int number) {
    /** Most of one kind. */
    public static final int MOST = 500;

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+):(\\d{1,3})");

    /** Reads the written form; empty when it is none or there is none of it. */
    public static Optional<Equipment> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(m.group(2));
        return number < 1 || number > MOST ? Optional.empty() : Optional.of(new Equipment(m.group(1), number));
    }

    /** The written form. */
    public String written() {
        return kind + ":" + number;
    }
}
