package org.medinbound.admin.reporting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.reporting.ReceivedTime;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.ReportDraft;

/** The desk enters a report that came by mail: the draft, and its filing with the mail's time. */
@Named
@ViewScoped
public class EntryScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportDesk desk;

    @Inject
    private transient Notices notices;

    private String number = "";
    private String period = "";
    private String received = "";
    private String note = "";
    private int seen = -1;
    private transient @Nullable ReportDraft draft;

    /** First showing: remembers how many submissions there were, so that a second click files nothing. */
    public void open() {
        if (seen < 0) {
            seen = desk.month(number, getMonth()).submissions();
        }
    }

    public YearMonth getMonth() {
        return ReportParameters.month(period);
    }

    /** The draft as it is now, or null. */
    public @Nullable ReportDraft getDraft() {
        if (draft == null) {
            draft = desk.draft(number, getMonth()).orElse(null);
        }
        return draft;
    }

    /** Reads the draft anew after a change. */
    public void changed() {
        draft = null;
    }

    /** Version of the draft that is shown, 0 when there is none. */
    public int upon() {
        ReportDraft known = getDraft();
        return known == null ? 0 : known.version();
    }

    public void begin() {
        desk.begin(number, getMonth());
        changed();
    }

    public void discard() {
        desk.discard(number, getMonth());
        changed();
        notices.done("admin.reports.entry.discarded");
    }

    public String submit() {
        desk.submit(number, getMonth(), upon(), ReceivedTime.parse(received), note);
        return filed();
    }

    /** The mail says that nothing happened. */
    public String nil() {
        desk.nil(number, getMonth(), seen, ReceivedTime.parse(received), note);
        return filed();
    }

    private String filed() {
        notices.doneOnNextPage("admin.reports.entry.filed");
        return "/reports/report.xhtml?faces-redirect=true&number=" + number + "&period=" + period;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period == null ? "" : period.strip();
    }

    public String getReceived() {
        return received;
    }

    public void setReceived(@Nullable String received) {
        this.received = received == null ? "" : received;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
