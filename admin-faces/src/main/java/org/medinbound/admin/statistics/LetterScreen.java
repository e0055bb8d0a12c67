package org.medinbound.admin.statistics;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.statistics.LetterCount;
import org.medinbound.statistics.LetterFilter;
import org.medinbound.statistics.LetterStatistics;
import org.medinbound.statistics.MonthCount;

/** Letters of guarantee by month and by one dimension. Months and dimension stand in the address. */
@Named
@ViewScoped
public class LetterScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    private transient LetterStatistics statistics;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Language language;

    @Inject
    private transient TextMap texts;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String by;
    private transient @Nullable List<MonthCount> months;
    private final LazyPages<LetterCount> counts = new LazyPages<>(
            ROWS, (page, size) -> statistics.by(getBy(), first(), last(), language.getTag(), page, size));

    private YearMonth last() {
        return Months.to(to, clock);
    }

    private YearMonth first() {
        return Months.from(from, last());
    }

    public List<MonthCount> getMonths() {
        List<MonthCount> known = months;
        if (known == null) {
            known = statistics.months(first(), last());
            months = known;
        }
        return known;
    }

    /** Sum of the months. */
    public MonthCount getSum() {
        return getMonths().stream()
                .reduce(
                        new MonthCount(last(), 0, 0, 0),
                        (a, b) -> new MonthCount(
                                a.month(),
                                a.letters() + b.letters(),
                                a.cancelled() + b.cancelled(),
                                a.undetailed() + b.undetailed()));
    }

    public Bars getBars() {
        return Bars.of(
                getMonths().stream()
                        .map(m -> new Bars.Value(
                                texts.of(
                                        "admin.statistics.bar.letters",
                                        m.month().toString(),
                                        m.letters(),
                                        m.undetailed()),
                                m.month().toString(),
                                m.letters(),
                                m.undetailed()))
                        .toList(),
                0);
    }

    public LazyPages<LetterCount> getCounts() {
        return counts;
    }

    /** Part of all letters of these months that are told by lines, in whole per cent. */
    public long share(LetterCount row) {
        long all = getSum().letters();
        return all == 0 ? 0 : Math.round(100.0 * row.letters() / all);
    }

    public List<String> getDimensions() {
        return LetterFilter.DIMENSIONS;
    }

    /** The months again, for addresses. */
    public String getRange() {
        return "from=" + first() + "&to=" + last();
    }

    public String getFrom() {
        return first().toString();
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public String getTo() {
        return last().toString();
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public String getBy() {
        return by != null && LetterFilter.DIMENSIONS.contains(by) ? by : LetterFilter.DIMENSIONS.get(0);
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }
}
