package org.medinbound.admin.inquiry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.inquiry.QueueFilter;
import org.medinbound.inquiry.Standing;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Pages of the queue for the table; filtered, sorted and cut in the database. */
class QueueRows extends LazyDataModel<Standing> {
    private static final long serialVersionUID = 1L;

    private final QueueScreen screen;

    private transient @Nullable PageOfRows<Standing> loaded;

    QueueRows(QueueScreen screen) {
        this.screen = screen;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        PageOfRows<Standing> page = loaded;
        return (int) (page == null ? screen.queue().rows(screen.filter("due", false, 1, 1)) : page).total();
    }

    @Override
    public List<Standing> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        SortMeta by = sort.values().stream().findFirst().orElse(null);
        String column = by != null && QueueFilter.SORTS.contains(by.getField()) ? by.getField() : "due";
        boolean descending = by != null && by.getOrder().isDescending();
        int rows = size <= 0 ? 50 : size;
        loaded = screen.queue().rows(screen.filter(column, descending, first / rows + 1, rows));
        setRowCount((int) loaded.total());
        return loaded.rows();
    }

    @Override
    public String getRowKey(Standing row) {
        return row.reference();
    }

    @Override
    public @Nullable Standing getRowData(String key) {
        PageOfRows<Standing> page = loaded;
        return page == null
                ? null
                : page.rows().stream()
                        .filter(r -> r.reference().equals(key))
                        .findFirst()
                        .orElse(null);
    }
}
