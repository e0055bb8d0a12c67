package org.medinbound.hospital;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A treatment or check-up that a hospital offers. Written as {@code knee-replacement:1900000-3400000:surgery+ward}, without a
 * price as {@code knee-replacement}.
 *
 * @param treatment code of the vocabulary, kind {@code treatment}
 * @param price an example, or null when the hospital states none
 */
public record Offer(String treatment, @Nullable PriceRange price) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9-]+)(?::(\\d{1,9})-(\\d{1,9})(?::([a-z0-9-]+(?:\\+[a-z0-9-]+)*))?)?");

    /** Reads the written form; empty when it is none or the range runs backwards. */
    public static Optional<Offer> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(2) == null) {
            return Optional.of(new Offer(m.group(1), null));
        }
        int low = Integer.parseInt(m.group(2));
        int high = Integer.parseInt(m.group(3));
        if (low < 1 || high < low) {
            return Optional.empty();
        }
        List<String> parts = m.group(4) == null
                ? List.of()
                : List.of(m.group(4).split("\\+")).stream().distinct().sorted().toList();
        return Optional.of(new Offer(m.group(1), new PriceRange(low, high, parts)));
    }

    /** The written form. */
    public String written() {
        if (price == null) {
            return treatment;
        }
        String parts = price.parts().isEmpty() ? "" : ":" + String.join("+", price.parts());
        return treatment + ":" + price.low() + "-" + price.high() + parts;
    }
}
