package org.medinbound.admin.followup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagCaseFilter;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Pages of the work list; oldest first unless the reader sorts. */
class WorkRows extends LazyDataModel<FlagCase> {
    private static final long serialVersionUID = 1L;

    private final WorkScreen screen;

    WorkRows(WorkScreen screen) {
        this.screen = screen;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) screen.cases().count(screen.filter("raised", false, 1, 1));
    }

    @Override
    public List<FlagCase> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        SortMeta by = sort.values().stream()
                .filter(meta -> FlagCaseFilter.SORTS.contains(meta.getField()))
                .findFirst()
                .orElse(null);
        PageOfRows<FlagCase> page = screen.cases()
                .page(screen.filter(
                        by == null ? "raised" : by.getField(),
                        by != null && by.getOrder().isDescending(),
                        first / size + 1,
                        size));
        setRowCount((int) page.total());
        return page.rows();
    }

    @Override
    public String getRowKey(FlagCase row) {
        return row.item();
    }

    @Override
    public @Nullable FlagCase getRowData(String key) {
        return null;
    }
}
