package org.medinbound.admin.statistics;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.statistics.RateMonth;
import org.medinbound.statistics.ReportLine;
import org.medinbound.statistics.ReportingStatistics;

/** Reporting by month, and the agencies behind a number. Months and status stand in the address. */
@Named
@ViewScoped
public class RateScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient ReportingStatistics statistics;

    @Inject
    private transient Clock clock;

    @Inject
    private transient TextMap texts;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String status;
    private transient @Nullable List<RateMonth> months;
    private final LazyPages<ReportLine> lines =
            new LazyPages<>(ROWS, (page, size) -> statistics.lines(last(), getStatus(), page, size));

    private YearMonth last() {
        return Months.to(to, clock);
    }

    private YearMonth first() {
        return Months.from(from, last());
    }

    public List<RateMonth> getMonths() {
        List<RateMonth> known = months;
        if (known == null) {
            known = statistics.months(first(), last());
            months = known;
        }
        return known;
    }

    /** Shares in percent: in time, and late above it; only of months whose day has passed. */
    public Bars getBars() {
        return Bars.of(
                getMonths().stream()
                        .filter(RateMonth::due)
                        .map(m -> new Bars.Value(
                                texts.of(
                                        "admin.statistics.bar.rate",
                                        m.month().toString(),
                                        m.onTimePercent(),
                                        m.actualPercent()),
                                m.month().toString(),
                                Math.round(m.onTimePercent() * 10),
                                Math.round((m.actualPercent() - m.onTimePercent()) * 10)))
                        .toList(),
                1000);
    }

    public String getAsOf() {
        return statistics.asOf().map(texts::dateTime).orElse("–");
    }

    public LazyPages<ReportLine> getLines() {
        return lines;
    }

    public List<String> getStatuses() {
        return ReportingStatistics.STATUSES;
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

    /** Null for all that owed. */
    public @Nullable String getStatus() {
        return status != null && ReportingStatistics.STATUSES.contains(status) ? status : null;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }
}
