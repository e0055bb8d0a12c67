package org.medinbound.admin.guarantor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.FlagFilter;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Pages of flags for the table; filtered, sorted and cut in the database. Newest first unless the reader sorts. */
class FlagRows extends LazyDataModel<FlagEntry> {
    private static final long serialVersionUID = 1L;

    private final FlagScreen screen;

    FlagRows(FlagScreen screen) {
        this.screen = screen;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) screen.board().count(screen.filter("raised", true, 1, 1));
    }

    @Override
    public List<FlagEntry> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        SortMeta by = sort.values().stream()
                .filter(meta -> FlagFilter.SORTS.contains(meta.getField()))
                .findFirst()
                .orElse(null);
        String column = by == null ? "raised" : by.getField();
        boolean descending = by == null || by.getOrder().isDescending();
        PageOfRows<FlagEntry> page = screen.board().flags(screen.filter(column, descending, first / size + 1, size));
        setRowCount((int) page.total());
        return page.rows();
    }

    @Override
    public String getRowKey(FlagEntry row) {
        return Long.toString(row.id());
    }

    @Override
    public @Nullable FlagEntry getRowData(String key) {
        return null;
    }
}
