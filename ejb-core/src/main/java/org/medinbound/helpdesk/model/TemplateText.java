package org.medinbound.helpdesk.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders such as {@code {{agency}}}. What is filled in is never looked at again, so that a name cannot bring own
 * placeholders.
 */
public record TemplateText(String text) {
    /** The placeholders there are; what they mean: texts {@code helpdesk.placeholder.<name>}. */
    public static final List<String> PLACEHOLDERS = List.of(
            "agency",
            "number",
            "name",
            "reference",
            "subject",
            "received",
            "due",
            "today",
            "month",
            "report_due",
            "officer");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\s]*)\\s*}}");
    private static final Pattern BROKEN = Pattern.compile("\\{\\{|}}");

    /** Names between double braces that are no placeholders, in their order. */
    public Set<String> unknown() {
        Set<String> unknown = new LinkedHashSet<>(used());
        PLACEHOLDERS.forEach(unknown::remove);
        return unknown;
    }

    /** Does a brace stand alone? */
    public boolean isBroken() {
        return BROKEN.matcher(PLACE.matcher(text).replaceAll("")).find();
    }

    /** The names between double braces, in their order, each once. */
    public Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            used.add(places.group(1));
        }
        return used;
    }

    /** The text with every value that is known; a placeholder without a value stays, so that {@link #used} names it. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.getOrDefault(place.group(1), "");
            return Matcher.quoteReplacement(value.isBlank() ? "{{" + place.group(1) + "}}" : value);
        });
    }
}
