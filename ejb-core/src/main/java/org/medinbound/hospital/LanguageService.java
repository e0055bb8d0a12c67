package org.medinbound.hospital;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language that a hospital speaks. Written as {@code zh/staff/weekdays/08:30-17:00}, without hours as
 * {@code en/video/daily}.
 *
 * @param language code of the vocabulary, kind {@code language}
 * @param opens Japan time, or null together with {@code closes}: around the clock or as agreed
 */
public record LanguageService(
        String language,
        LanguageMeans means,
        ServiceDays days,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes) {
    private static final Pattern FORM =
            Pattern.compile("([a-z-]+)/([a-z]+)/([a-z]+)(?:/(\\d{2}:\\d{2})-(\\d{2}:\\d{2}))?");

    /** Reads the written form; empty when it is none. Whether the language exists is not checked here. */
    public static Optional<LanguageService> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<LanguageMeans> means = LanguageMeans.of(m.group(2));
        Optional<ServiceDays> days = ServiceDays.of(m.group(3));
        if (means.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime opens = m.group(4) == null ? null : LocalTime.parse(m.group(4));
            LocalTime closes = m.group(5) == null ? null : LocalTime.parse(m.group(5));
            return Optional.of(new LanguageService(m.group(1), means.get(), days.get(), opens, closes));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The written form. */
    public String written() {
        String hours = opens == null ? "" : "/" + opens + "-" + closes;
        return language + "/" + means.code() + "/" + days.code() + hours;
    }
}
