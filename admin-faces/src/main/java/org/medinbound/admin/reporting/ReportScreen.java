package org.medinbound.admin.reporting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.reporting.ReportComparison;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.ReportMonth;
import org.medinbound.reporting.ReportVersion;

/** One month of an agency: its versions, the lines and findings of one, the difference to the one before. */
@Named
@ViewScoped
public class ReportScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportDesk desk;

    private String number = "";
    private String period = "";
    private int version;
    private int against;
    private transient @Nullable List<ReportVersion> versions;
    private transient ReportVersion.@Nullable Whole shown;
    private transient @Nullable ReportComparison comparison;

    public YearMonth getMonth() {
        return ReportParameters.month(period);
    }

    public ReportMonth getStanding() {
        return desk.month(number, getMonth());
    }

    public List<ReportVersion> getVersions() {
        List<ReportVersion> known = versions;
        if (known == null) {
            known = desk.versions(number, getMonth());
            versions = known;
        }
        return known;
    }

    /** The version that is open, else the newest; null when nothing came. */
    public ReportVersion.@Nullable Whole getShown() {
        if (shown == null && !getVersions().isEmpty()) {
            int open = version > 0 ? version : getVersions().size();
            shown = desk.version(number, getMonth(), open);
        }
        return shown;
    }

    /** The difference that was asked for, or null. */
    public @Nullable ReportComparison getComparison() {
        ReportVersion.Whole open = getShown();
        if (comparison == null && against > 0 && open != null && open.head().no() != against) {
            int no = open.head().no();
            comparison = desk.compare(number, getMonth(), Math.min(no, against), Math.max(no, against));
        }
        return comparison;
    }

    /** May the reader enter what came by mail? */
    public boolean isWriter() {
        return Actors.current().may(Right.GUARANTOR_WORK);
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public int getAgainst() {
        return against;
    }

    public void setAgainst(int against) {
        this.against = against;
    }
}
