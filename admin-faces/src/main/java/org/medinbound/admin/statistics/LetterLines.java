package org.medinbound.admin.statistics;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.statistics.LetterFilter;
import org.medinbound.statistics.LetterLine;
import org.medinbound.statistics.LetterStatistics;

/** The letters behind a number; all filters stand in the address. */
@Named
@ViewScoped
public class LetterLines implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient LetterStatistics statistics;

    @Inject
    private transient Clock clock;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String by;
    private @Nullable String value;
    private @Nullable String cancelled;
    private final LazyPages<LetterLine> lines =
            new LazyPages<>(ROWS, (page, size) -> statistics.lines(filter(), page, size));

    private LetterFilter filter() {
        return filter(from, to, by, value, cancelled, clock);
    }

    static LetterFilter filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable String by,
            @Nullable String value,
            @Nullable String cancelled,
            Clock clock) {
        YearMonth last = Months.to(to, clock);
        boolean counted = by != null && LetterFilter.DIMENSIONS.contains(by);
        return new LetterFilter(
                Months.from(from, last),
                last,
                counted ? by : null,
                counted ? value : null,
                cancelled == null || cancelled.isBlank() ? null : Boolean.valueOf(cancelled));
    }

    public LazyPages<LetterLine> getLines() {
        return lines;
    }

    /** The filters again, for the address of the export. */
    public String getQuery() {
        LetterFilter filter = filter();
        return "?from=" + filter.from() + "&to=" + filter.to() + "&by=" + encode(by) + "&value=" + encode(value)
                + "&cancelled=" + encode(cancelled);
    }

    private static String encode(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public @Nullable String getFrom() {
        return filter().from().toString();
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return filter().to().toString();
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getBy() {
        return filter().by();
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getCancelled() {
        return cancelled;
    }

    public void setCancelled(@Nullable String cancelled) {
        this.cancelled = cancelled;
    }
}
