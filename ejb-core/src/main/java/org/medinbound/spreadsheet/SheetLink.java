package org.medinbound.spreadsheet;

import java.net.URI;

/**
 * A cell that leads somewhere.
 *
 * @param address http, https or mailto
 * @throws IllegalArgumentException for any other scheme: a link must not start programs or read files
 */
public record SheetLink(URI address, String text) {
    public SheetLink {
        String scheme = address.getScheme();
        if (scheme == null || !scheme.matches("https?|mailto")) {
            throw new IllegalArgumentException("no link for a sheet: " + address);
        }
    }
}
