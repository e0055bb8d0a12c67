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

    /** Rows a page, the same as {@code rows} of the table. */
    private static final int FIRST = 50;

    private final AgencyListScreen screen;
    private transient @Nullable PageOfRows<AgencyRow> held;
    private transient @Nullable AgencyFilter heldFor;

    AgencyRows(AgencyListScreen screen) {
        this.screen = screen;
    }

    /** How many agencies the filters leave; asked together with the first page. */
    long total() {
        PageOfRows<AgencyRow> page = held;
        return page == null ? page("number", false, 1, FIRST).total() : page.total();
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) total();
    }

    @Override
    public List<AgencyRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        SortMeta by = sort.values().stream()
                .filter(meta -> AgencyFilter.SORTS.contains(meta.getField()))
                .findFirst()
                .orElse(null);
        return page(
                        by == null ? "number" : by.getField(),
                        by != null && by.getOrder().isDescending(),
                        first / size + 1,
                        size)
                .rows();
    }

    /** The table asks for the total and for the rows apart: the database is asked once for both. */
    private PageOfRows<AgencyRow> page(String by, boolean descending, int number, int size) {
        AgencyFilter filter = screen.filter(by, descending, number, size);
        PageOfRows<AgencyRow> page = held;
        if (page == null || !filter.equals(heldFor)) {
            page = screen.list().page(filter);
            held = page;
            heldFor = filter;
        }
        setRowCount((int) page.total());
        return page;
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
