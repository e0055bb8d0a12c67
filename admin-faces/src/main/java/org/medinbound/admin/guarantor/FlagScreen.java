package org.medinbound.admin.guarantor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.FlagBoard;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.FlagFilter;
import org.medinbound.guarantor.MonthFigures;
import org.primefaces.model.LazyDataModel;

/** Deadlines and flags. The filters stand in the address, so that a selection can be kept and passed on. */
@Named
@ViewScoped
public class FlagScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagBoard board;

    @Inject
    private transient Escalations escalations;

    private @Nullable String text;
    private @Nullable String kind;
    private @Nullable String period;
    private boolean withdrawn;
    private final LazyDataModel<FlagEntry> rows = new FlagRows(this);
    private transient @Nullable MonthFigures figures;

    FlagFilter filter(String sort, boolean descending, int page, int size) {
        return FlagParameters.filter(text, kind, period, withdrawn, sort, descending, page, size);
    }

    FlagBoard board() {
        return board;
    }

    public LazyDataModel<FlagEntry> getRows() {
        return rows;
    }

    /** The newest due month; null when there is none. */
    public @Nullable MonthFigures getFigures() {
        if (figures == null) {
            figures = board.figures().orElse(null);
        }
        return figures;
    }

    public long getUnread() {
        return escalations.unread();
    }

    /** How many flags the filters leave. */
    public long getTotal() {
        return board.count(filter("raised", true, 1, 1));
    }

    public List<String> getKinds() {
        return FlagFilter.KINDS;
    }

    /** The filters again, for the export's address. */
    public String getExport() {
        return FlagParameters.query(text, kind, period, withdrawn);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
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

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(boolean withdrawn) {
        this.withdrawn = withdrawn;
    }
}
