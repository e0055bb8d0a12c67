package org.medinbound.admin.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;

/** Texts and times for pages: {@code #{t['key']}}, {@code #{t.of('key', argument)}}, {@code #{t.dateTime(instant)}}. */
@Named("t")
@RequestScoped
public class TextMap extends AbstractMap<String, String> {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** The texts in the reader's language. */
    public Texts texts() {
        return Texts.in(language.getTag());
    }

    @Override
    public String get(@Nullable Object key) {
        return key == null ? "" : texts().get(key.toString());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && texts().has(key.toString());
    }

    /** The text with its arguments filled in. */
    public String of(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** Minute of Asia/Tokyo, sortable; empty for null. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant.atZone(SystemClock.TOKYO));
    }

    /** Second of Asia/Tokyo, for records; empty for null. */
    public String seconds(@Nullable Instant instant) {
        return instant == null ? "" : SECONDS.format(instant.atZone(SystemClock.TOKYO));
    }

    /** A day; empty for null. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** A month like 2026-05; empty for null. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : month.toString();
    }

    /** Today in the reader's words. */
    public String today() {
        return texts().get("admin.today", Date.from(ZonedDateTime.now(clock).toInstant()));
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
