package org.medinbound.admin.registry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.registry.AgencyFilter;
import org.medinbound.registry.AgencyRow;
import org.medinbound.shared.PageOfRows;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Pages of the registry's list for the table; filtered, sorted and cut in the database. */
class AgencyRows extends LazyDataModel<AgencyRow> {
    private static final long serialVersionUID = 1L;

    private final AgencyListScreen screen;

    AgencyRows(AgencyListScreen screen) {
        this.screen = screen;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) screen.getTotal();
    }

    @Override
    public List<AgencyRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        SortMeta by = sort.values().stream()
                .filter(meta -> AgencyFilter.SORTS.contains(meta.getField()))
                .findFirst()
                .orElse(null);
        PageOfRows<AgencyRow> page = screen.list()
                .page(screen.filter(
                        by == null ? "number" : by.getField(),
                        by != null && by.getOrder().isDescending(),
                        first / size + 1,
                        size));
        setRowCount((int) page.total());
        return page.rows();
    }

    @Override
    public String getRowKey(AgencyRow row) {
        return row.number();
    }

    @Override
    public @Nullable AgencyRow getRowData(String key) {
        return null;
    }
}
