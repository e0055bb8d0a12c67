package org.medinbound.hospital;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of room for patients who stay. Written as {@code single:11000-22000}, without a charge stated as {@code shared}.
 *
 * @param kind code of the vocabulary, kind {@code room}
 * @param low charge for the room for a night in JPY, tax included; 0 for none, null together with {@code high} when not stated
 */
public record Room(
        String kind, @Nullable Integer low, @Nullable Integer high) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)(?::(\\d{1,8})-(\\d{1,8}))?");

    /** Reads the written form; empty when it is none or the range runs backwards. */
    public static Optional<Room> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(2) == null) {
            return Optional.of(new Room(m.group(1), null, null));
        }
        int low = Integer.parseInt(m.group(2));
        int high = Integer.parseInt(m.group(3));
        return high < low ? Optional.empty() : Optional.of(new Room(m.group(1), low, high));
    }

    /** The written form. */
    public String written() {
        return low == null ? kind : kind + ":" + low + "-" + high;
    }
}
