package org.medinbound.admin.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.shared.Texts;
import org.medinbound.statistics.LetterFilter;

/** Words of values in the statistics. */
@Named
@RequestScoped
public class StatisticsView {
    @Inject
    private TextMap texts;

    @Inject
    private Language language;

    /** A value of a dimension in words; {@code label} where only the data knows it. */
    public String label(String by, @Nullable String value, @Nullable String label) {
        return label(by, value, label, texts.texts(), language.getTag());
    }

    /** What the rows of an address are limited to; empty when by months only. */
    public String limits(@Nullable String by, @Nullable String value) {
        return by == null || value == null || value.isEmpty()
                ? ""
                : texts.get("admin.statistics.by." + by) + ": " + label(by, value, value);
    }

    static String label(String by, @Nullable String value, @Nullable String label, Texts texts, String language) {
        if (value == null || value.equals(LetterFilter.UNKNOWN)) {
            return texts.get("admin.statistics.unknown");
        }
        return switch (by) {
            case "nationality" ->
                value.matches("[A-Z]{2}")
                        ? new Locale.Builder()
                                .setRegion(value)
                                .build()
                                .getDisplayCountry(Locale.forLanguageTag(language))
                        : value;
            case "visa", "purpose" -> texts.get("admin.statistics." + by + "." + value);
            default -> label == null ? value : label;
        };
    }

    /** Colour of how a month was reported. */
    public String tone(String status) {
        return switch (status) {
            case "on_time" -> "ok";
            case "late" -> "wait";
            default -> "bad";
        };
    }
}
