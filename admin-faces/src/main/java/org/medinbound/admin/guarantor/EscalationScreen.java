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
import org.medinbound.guarantor.EscalationFilter;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.MinistryDigest;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What was told to the ministry; its officer marks items as read, opens them to decide, and subscribes to the digest. */
@Named
@ViewScoped
public class EscalationScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Escalations escalations;

    @Inject
    private transient MinistryDigest digest;

    @Inject
    private transient Notices notices;

    private boolean all;
    private @Nullable String show;
    private @Nullable String text;
    private final Rows rows = new Rows(this);

    private EscalationFilter filter(int page, int size) {
        return new EscalationFilter(getShow(), text, page, size);
    }

    public LazyDataModel<EscalationEntry> getRows() {
        return rows;
    }

    /** Only the ministry's officer reads on behalf of the ministry. */
    public boolean isReader() {
        return Actors.current().may(Right.ESCALATION_DECIDE);
    }

    /** How many items the list has. */
    public long getTotal() {
        return escalations.count(filter(1, 1));
    }

    public long getUnread() {
        return escalations.unread();
    }

    /** Marks what the open page of the list shows. */
    public void markShown() {
        int marked = escalations.markRead(rows.shown);
        notices.done("admin.guarantor.told.marked", marked);
    }

    public boolean isSubscribed() {
        return digest.subscribed();
    }

    public void subscribe(boolean wanted) {
        digest.subscribe(wanted);
        notices.done(wanted ? "admin.followup.told.digest.done.on" : "admin.followup.told.digest.done.off");
    }

    public List<String> getShown() {
        return EscalationFilter.SHOWN;
    }

    public String getShow() {
        String otherwise = all ? "all" : "unread";
        return show != null && EscalationFilter.SHOWN.contains(show) ? show : otherwise;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    /** Older addresses of the whole list. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
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
            return (int) screen.getTotal();
        }

        @Override
        public List<EscalationEntry> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            PageOfRows<EscalationEntry> page = screen.escalations.page(screen.filter(first / size + 1, size));
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
