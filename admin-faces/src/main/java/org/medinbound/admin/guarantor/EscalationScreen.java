package org.medinbound.admin.guarantor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.Escalations;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What was told to the ministry; its officer marks items as read. */
@Named
@ViewScoped
public class EscalationScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Escalations escalations;

    @Inject
    private transient Notices notices;

    private boolean all;
    private final Rows rows = new Rows(this);

    public LazyDataModel<EscalationEntry> getRows() {
        return rows;
    }

    /** Only the ministry's officer reads on behalf of the ministry. */
    public boolean isReader() {
        return Actors.current().may(Right.ESCALATION_DECIDE);
    }

    /** How many items the list has. */
    public long getTotal() {
        return escalations.page(!all, 1, 1).total();
    }

    public long getUnread() {
        return escalations.unread();
    }

    /** Marks what the open page of the list shows. */
    public void markShown() {
        int marked = escalations.markRead(rows.shown);
        notices.done("admin.guarantor.told.marked", marked);
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    /** Pages of the items. */
    private static final class Rows extends LazyDataModel<EscalationEntry> {
        private static final long serialVersionUID = 1L;

        private final EscalationScreen screen;
        private List<Long> shown = List.of();

        Rows(EscalationScreen screen) {
            this.screen = screen;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) screen.escalations.page(!screen.all, 1, 1).total();
        }

        @Override
        public List<EscalationEntry> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            PageOfRows<EscalationEntry> page = screen.escalations.page(!screen.all, first / size + 1, size);
            setRowCount((int) page.total());
            shown = page.rows().stream().map(EscalationEntry::id).toList();
            return page.rows();
        }

        @Override
        public String getRowKey(EscalationEntry row) {
            return Long.toString(row.id());
        }

        @Override
        public @Nullable EscalationEntry getRowData(String key) {
            return null;
        }
    }
}
