package org.medinbound.admin.followup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagCaseFilter;
import org.medinbound.followup.FlagCases;
import org.medinbound.followup.FlagWork;
import org.primefaces.model.LazyDataModel;

/** The desk's list of flags, oldest first, and a letter to the agencies of those that are chosen. */
@Named
@ViewScoped
public class WorkScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagCases cases;

    @Inject
    private transient FlagWork work;

    @Inject
    private transient Notices notices;

    @Inject
    private transient HttpServletRequest request;

    private @Nullable String state;
    private @Nullable String kind;
    private @Nullable String period;
    private @Nullable String text;
    private boolean history;
    private @Nullable String words;
    private final LazyDataModel<FlagCase> rows = new WorkRows(this);
    private transient @Nullable Map<String, Long> counts;

    FlagCaseFilter filter(String sort, boolean descending, int page, int size) {
        return WorkParameters.filter(state, kind, period, text, history, sort, descending, page, size);
    }

    FlagCases cases() {
        return cases;
    }

    /** Mails the agencies of the chosen rows. */
    public void contact() {
        String[] chosen = request.getParameterValues("item");
        if (chosen == null) {
            notices.warn("admin.followup.bulk.nothing");
            return;
        }
        FlagWork.Contacted done = work.contactAll(List.of(chosen), words);
        notices.done("admin.followup.bulk.done", done.flags(), done.agencies());
        if (done.withoutMailbox() > 0) {
            notices.warn("admin.followup.bulk.without", done.withoutMailbox());
        }
        if (done.skipped() > 0) {
            notices.warn("admin.followup.bulk.skipped", done.skipped());
        }
        words = null;
        counts = null;
    }

    public boolean isWorker() {
        return Actors.current().may(Right.GUARANTOR_WORK);
    }

    public LazyDataModel<FlagCase> getRows() {
        return rows;
    }

    public long getTotal() {
        return cases.count(filter("raised", false, 1, 1));
    }

    /** How many stand in the state. */
    public long count(String of) {
        if (counts == null) {
            counts = cases.counts();
        }
        return counts.getOrDefault(of, 0L);
    }

    public List<String> getStates() {
        return FlagCaseFilter.SHOWN;
    }

    public List<String> getKinds() {
        return FlagCase.KINDS;
    }

    /** The filters again, for the export's address. */
    public String getExport() {
        return WorkParameters.query(state, kind, period, text, history);
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isHistory() {
        return history;
    }

    public void setHistory(boolean history) {
        this.history = history;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
