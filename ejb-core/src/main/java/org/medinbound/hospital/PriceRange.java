package org.medinbound.hospital;

import java.util.List;

/**
 * An example of a price, as a range.
 *
 * @param low JPY, tax included
 * @param high JPY, not below {@code low}
 * @param parts what it includes: codes of the vocabulary, kind {@code price-part}
 */
public record PriceRange(int low, int high, List<String> parts) {
    public PriceRange {
        parts = List.copyOf(parts);
    }
}
