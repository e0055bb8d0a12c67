package org.medinbound.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radio buttons or of check boxes.
 *
 * @param value what the form sends
 * @param text what the reader sees, in the reader's language
 * @param hint a line below, or null
 * @param count how many things the choice leads to (filters), or null
 */
public record Choice(
        String value,
        String text,
        @Nullable String hint,
        @Nullable String count) {
    public static Choice of(String value, String text) {
        return new Choice(value, text, null, null);
    }
}
