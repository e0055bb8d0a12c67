package org.medinbound.admin.reporting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.ReportFilter;
import org.medinbound.reporting.ReportRow;

/** Reports by lines, corrections that are asked for first. The filters stand in the address. */
@Named
@ViewScoped
public class ReportListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient ReportDesk desk;

    private @Nullable String text;
    private @Nullable String period;
    private @Nullable String state;
    private final LazyPages<ReportRow> rows =
            new LazyPages<>(ROWS, (page, size) -> desk.page(ReportParameters.filter(text, period, state, page, size)));

    public LazyPages<ReportRow> getRows() {
        return rows;
    }

    public List<String> getStates() {
        return ReportFilter.STATES;
    }

    /** The filters again, for the export's address. */
    public String getExport() {
        return ReportParameters.query(text, period, state);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
